import type { DraftWord } from './draft';
import type { Span } from './span';

/** Those that authors take into a link. They leave ‘ ’ and « » outside, where an apostrophe or a space would go with them. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“' };

/** The sign before a number or a name, and after one, is a part of it: #27, @babel, .gov, C++. */
const SIGN_BEFORE = /(?:^|[\s([])[#@$€£.]$/;
const SIGN_AFTER = /^(?:\+\+?|[#%™®])(?![\p{L}\p{N}])/u;

/**
 * Where the words of a span stand with the marks that belong to them: signs that are parts of words, quotes around them, a
 * bracket that they open, or the mark that ends them where they name the post.
 */
export function withMarks(
  text: string,
  words: readonly DraftWord[],
  { first, last }: Span,
  mark: string,
): { readonly start: number; readonly end: number } {
  const { start, end } = withSigns(text, words[first]?.start ?? 0, words[last]?.end ?? 0);
  const close = closingQuote(text, start, end);
  if (close >= 0) return { start: start - 1, end: close + 1 };
  const own = text.slice(start, end);
  const isOpen = text[end] === ')' && own.lastIndexOf('(') > own.lastIndexOf(')');
  const isEnded = mark !== '' && text[end] === mark;
  return { start, end: end + Number(isOpen || isEnded) };
}

function withSigns(text: string, start: number, end: number): ReturnType<typeof withMarks> {
  const isSigned = SIGN_BEFORE.test(text.slice(Math.max(0, start - 2), start));
  const after = SIGN_AFTER.exec(text.slice(end, end + 3))?.[0] ?? '';
  return { start: start - Number(isSigned), end: end + after.length };
}

/** Where the quote closes that opens right before words and closes right after them, or -1. */
function closingQuote(text: string, start: number, end: number): number {
  const closing = QUOTES[text[start - 1] ?? ''];
  if (closing === undefined) return -1;
  // English puts commas and full stops inside of quotes.
  const inner = /^[,.?!]?/.exec(text.slice(end))?.[0] ?? '';
  return [end, end + inner.length].find((at) => text[at] === closing) ?? -1;
}
