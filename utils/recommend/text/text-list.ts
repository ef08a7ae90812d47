/** Many texts as one, so that storage gives them back without a loop: text `n` stands from `starts[n]` to `starts[n + 1]`. */
export interface TextList {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** Texts as a list. */
export function toTextList(texts: readonly string[]): TextList {
  const starts = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) starts[at + 1] = (starts[at] ?? 0) + text.length;
  return { text: texts.join(''), starts };
}

/** A text of a list; '' where there is none. */
export function textAt({ text, starts }: TextList, at: number): string {
  return text.slice(starts[at] ?? 0, starts[at + 1] ?? 0);
}

/** How many texts a list has. */
export function sizeOf({ starts }: Pick<TextList, 'starts'>): number {
  return Math.max(0, starts.length - 1);
}
