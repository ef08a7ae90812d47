/** Words of a sentence that a link could be put on, by their positions in it. */
export interface Span {
  readonly first: number;
  readonly last: number;
}
