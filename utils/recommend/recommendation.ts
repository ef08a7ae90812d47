import type { Place } from '../topics/reading';

/** The part of a post that a reason rests on. */
export type PostField = 'title' | 'keywords' | 'tags' | 'headings' | 'text' | 'links';

/** One thing that carried the score: words of the page that are words of the post. */
export interface Reason {
  /** As the page writes it. */
  readonly phrase: string;
  readonly count: number;
  /** Where on the page, most telling first. */
  readonly places: readonly Place[];
  /** Where in the post. */
  readonly field: PostField;
}

/** Words of the draft that a link can be put on. Offsets are UTF-16 units in the block's text. */
export interface Anchor {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A post that fits the page, and why. */
export interface Recommendation {
  readonly postId: string;
  /** 0 to 1: how well it fits among the posts of its library, times how much the page is of the library's subject. */
  readonly score: number;
  /** What carried the score, heaviest first. */
  readonly reasons: readonly Reason[];
  /** The best words of the draft for the link, best first; empty where there are none. */
  readonly anchors: readonly Anchor[];
}
