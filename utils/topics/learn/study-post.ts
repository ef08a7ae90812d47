import type { Post } from '@/utils/library/post';

/** What of a post the vocabulary is learnt from. */
export interface StudyPost extends Pick<Post, 'id' | 'title' | 'headings' | 'keywords' | 'text'> {
  /** The library that it is of, where there are several. */
  readonly library?: string;
}

/** With the number of posts, it bounds the time and the memory that a library takes. UTF-16 units. */
export const MOST_CHARACTERS = 12_000;

/** The part of a post that is learnt from. */
export function studyPost({ id, title, headings, keywords, text }: Post): StudyPost {
  return { id, title, headings, keywords, text: text.slice(0, MOST_CHARACTERS) };
}
