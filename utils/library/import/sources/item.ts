import type { Exclusion } from '../../read/page';

/** A post as a feed, an export or a table has it, before it is judged. All texts are as written there. */
export interface SourceItem {
  /** Whole, or a path below the site. */
  readonly url: string;
  readonly title: string;
  readonly line: number;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly categories?: readonly string[];
  readonly keywords?: readonly string[];
  readonly date?: string;
  readonly language?: string;
  readonly html?: string;
  readonly text?: string;
  readonly exclusion?: Exclusion;
}

/** What a feed, an export or a table holds. */
export interface SourceReading {
  readonly format: string;
  /** How it calls itself, or ''. */
  readonly name: string;
  /** The site it says it is of, or ''. */
  readonly site: string;
  readonly items: readonly SourceItem[];
  /** Maps of the site that it names instead of posts. */
  readonly maps?: readonly string[];
  readonly faults: readonly { readonly line?: number; readonly reason: string }[];
}
