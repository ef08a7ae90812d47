/** More than any person configures: no file and no page may fill the store. Settings beyond it can't be read. */
export const MOST = {
  /** Characters of a text: a phrase, a name, all parameters together. */
  text: 500,
  /** Phrases of a tag or a post. */
  phrases: 500,
  /** Tags, posts, libraries or sites with settings of their own. */
  entries: 10_000,
} as const;
