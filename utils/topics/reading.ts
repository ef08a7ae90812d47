/** Where a text stands, from the most to the least telling of what the page is about. */
export const PLACES = ['title', 'heading', 'draft', 'text'] as const;

export type Place = (typeof PLACES)[number];

/** One block of running text: a heading, a paragraph, a list item, a table cell. White space is folded. */
export interface Block {
  readonly place: Place;
  readonly text: string;
}

/** What was read of a page and of the field being written in. Plain text only. */
export interface Reading {
  readonly url: string;
  readonly title: string;
  /** BCP 47 primary language of the page (`en`), or '' where it says none. */
  readonly language: string;
  /** In document order. Blocks of the draft have the place `draft`. */
  readonly blocks: readonly Block[];
}
