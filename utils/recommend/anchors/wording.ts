/** Words that stand for a post, and what they are worth beside others of their kind. */
export interface Wording {
  readonly terms: readonly number[];
  readonly value: number;
}
