/** A tag as it counts: the library's labels with the person's settings applied. */
export interface Tag {
  readonly name: string;
  /** Whether the tag is looked for on pages. */
  readonly use: boolean;
  /** The wordings by which the tag is recognised, in the order they are shown. */
  readonly phrases: readonly string[];
  /** The posts that carry the tag. */
  readonly postIds: readonly string[];
  /** An administrator set it, so nobody changes it here. */
  readonly isManaged?: boolean;
}
