const LONGEST = 10;

/** Editors don't always tell headings from paragraphs: a short line without an end, before running text. */
export function looksLikeHeading(text: string, words: number, next: string | undefined): boolean {
  const isOpen = words <= LONGEST && !/[.!?…:;,]["'”»)]*\s*$/.test(text);
  return isOpen && next !== undefined && next.length > 3 * text.length;
}
