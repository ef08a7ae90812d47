import type { Post } from '@/utils/library/post';

/** What of a post the vocabulary is learnt from. */
export type StudyPost = Pick<Post, 'id' | 'title' | 'headings' | 'text'>;

/** With the number of posts, it bounds the time and the memory that a library takes. UTF-16 units. */
export const MOST_CHARACTERS = 12_000;

/** The part of a post that is learnt from. */
export function studyPost({ id, title, headings, text }: Post): StudyPost {
  return { id, title, headings, text: text.slice(0, MOST_CHARACTERS) };
}
