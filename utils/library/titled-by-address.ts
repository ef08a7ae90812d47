import type { Post } from './post';
import { titleFromName } from './slug';

/** Whether all that is known of a post is its address, so that its title had to be made of that. */
export function isTitledByAddress({ title, text, description, slug, id }: Post): boolean {
  return text === '' && description === '' && title === titleFromName(slug ?? id);
}
