/** What is wrong with a file of a library, said so that its author can find and mend it. */
export interface Problem {
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line?: number;
  /** Front matter field, as the author writes it. */
  readonly field?: string;
  readonly reason: string;
}

/** One line that editors and terminals turn into a link: `posts/one.md:3: date: "soon" is not a date`. */
export function problemText({ file, line, field, reason }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return field === undefined ? `${place}: ${reason}` : `${place}: ${field}: ${reason}`;
}
