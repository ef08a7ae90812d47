import type { Place } from '../../topics/reading';
import type { PostField, Reason } from '../recommendation';

const PLACES = {
  title: 'in the title',
  heading: 'in a heading',
  draft: 'in your draft',
  text: 'in the text',
} as const satisfies Record<Place, string>;

const FIELDS = {
  title: 'the title of the post',
  keywords: 'a keyword of the post',
  tags: 'a tag of the post',
  headings: 'a heading of the post',
  text: 'a subject of the post',
  links: 'words that link to the post elsewhere',
} as const satisfies Record<PostField, string>;

/** A reason as the popup shows it: “sales funnel” 3 times, in a heading and in your draft. */
export function reasonSentence(reason: Reason): string {
  const places = reason.places.map((place) => PLACES[place]).join(' and ');
  return `“${reason.phrase}” ${times(reason.count)}, ${places}: ${FIELDS[reason.field]}`;
}

function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}
