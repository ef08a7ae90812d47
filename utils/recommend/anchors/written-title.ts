const LEAST_CAPITALS = 2;

/**
 * A name as a title writes it, where capitals tell it from running text, without the mark at its end; or nothing.
 * Whoever writes “see Setting Secrets” means the post, whoever writes “setting secrets” may mean anything.
 */
export function writtenTitle(name: string): string {
  const capitals = name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
  return capitals < LEAST_CAPITALS ? '' : withPlainQuotes(name.trim().replace(/[?!.]+$/, ''));
}

/** Something that is named as a title writes it, or by nothing. */
interface Written {
  readonly written: string;
}

/** Whether a text with straight apostrophes holds one of the names, written as their titles write them. */
export function holdsTitle(text: string, names: readonly Written[]): boolean {
  return names.some(({ written }) => written !== '' && text.includes(written));
}

/** Whether such a text is one of them. */
export function isTitle(text: string, names: readonly Written[]): boolean {
  return text !== '' && names.some(({ written }) => written === text);
}

/** A text of the same length, with straight apostrophes. */
export const withPlainQuotes = (text: string): string => text.replace(/[‘’]/g, "'");
