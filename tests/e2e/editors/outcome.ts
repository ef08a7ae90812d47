import { formatLink } from '../../../utils/insert/format/format-link';
import { type Case, link } from './cases';

/** What the page says of its editor. */
export interface Model {
  readonly model: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly changes: number;
}

/** The insertion as the content script reports it. */
export interface Reported {
  readonly ok?: boolean;
  readonly format?: 'rich' | 'html' | 'markdown' | 'plain';
  readonly wrote?: string;
  readonly reason?: string;
  readonly error?: string;
  readonly ms?: number;
  /** The words that the popup offered for the link. */
  readonly words?: string;
}

/** The case with the link on the words that the popup offered. */
export function onOffer(wanted: Case, { words }: Reported): Case {
  const draft = wanted.expected.words;
  const at = words === undefined ? -1 : draft.indexOf(words);
  if (words === undefined || at < 0) return wanted;
  const expected = { before: draft.slice(0, at), words, after: draft.slice(at + words.length) };
  return { ...wanted, expected };
}

/** A report with a format: the popup does not say which it was, and what is written shows it. */
export function withFormat(reported: Reported, { links, text }: Model): Reported {
  if (!reported.ok || reported.format) return reported;
  if (reported.wrote === 'text' || links.length > 0) return { ...reported, format: 'rich' };
  return { ...reported, format: text.includes('](') ? 'markdown' : 'plain' };
}

const tidy = (text: string) => text.replaceAll('\u00a0', ' ').trim();

function withoutLineBreaks(text: string): string {
  return tidy(text.replaceAll('\n', ''));
}

/** The whole text that the case is to leave, with something typed after the link. */
function wantedText(
  { expected, onSelection, url = link.url }: Case,
  { format, wrote }: Reported,
  typed: string,
): string {
  const { before, words, after } = expected;
  const isLink = format === 'rich' && wrote === 'link';
  const inserted = isLink
    ? words
    : formatLink(
        { ...link, url },
        format === 'rich' ? 'plain' : (format ?? 'plain'),
        onSelection ? words : '',
      ).text;
  return tidy(before + inserted + typed + after);
}

/** What is wrong with the model after the insertion; '' where nothing is. */
export function faultIn(model: Model, wanted: Case, reported: Reported, typed = ''): string {
  const text = wantedText(wanted, reported, typed);
  if (tidy(model.text) !== text) return `text is ${JSON.stringify(model.text)}`;
  if (reported.wrote !== 'link' || reported.format !== 'rich') return '';
  const [only, ...more] = model.links;
  if (!only || more.length > 0) return `${model.links.length} links`;
  if (only.text !== wanted.expected.words) return `link text is ${JSON.stringify(only.text)}`;
  const isExact = new URL(only.href).href === new URL(link.url).href;
  return isExact ? '' : `href is ${only.href}`;
}

/** Whether two models hold the same text and links. */
export function isSameModel(one: Model, other: Model): boolean {
  return (
    withoutLineBreaks(one.text) === withoutLineBreaks(other.text) &&
    JSON.stringify(one.links) === JSON.stringify(other.links)
  );
}
