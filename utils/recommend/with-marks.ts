import type { DraftWord } from './draft';
import type { Span } from './spans-of';

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
};

/** Where the words of a span stand with the marks that belong to them: quotes around them, a bracket that they open. */
export function withMarks(
  text: string,
  words: readonly DraftWord[],
  { first, last }: Span,
): { readonly start: number; readonly end: number } {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? 0;
  const closing = QUOTES[text[start - 1] ?? ''];
  if (closing !== undefined) {
    // English puts commas and full stops inside of quotes.
    const quoted = /^[,.?!]?/.exec(text.slice(end))?.[0] ?? '';
    const close = [end, end + quoted.length].find((at) => text[at] === closing);
    if (close !== undefined) return { start: start - 1, end: close + 1 };
  }
  const own = text.slice(start, end);
  const isOpen = text[end] === ')' && own.lastIndexOf('(') > own.lastIndexOf(')');
  return { start, end: isOpen ? end + 1 : end };
}
