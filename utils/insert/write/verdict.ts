import { type FieldText, foldText, readFieldText } from '../field/field-text';

/** What an insertion is to make of a rich field. */
export interface Intent {
  readonly host: HTMLElement;
  readonly url: string;
  /** The words of the link: the selected ones, or the title. */
  readonly words: string;
  readonly isSelection: boolean;
  /** The text around the caret or selection before anything was tried. */
  readonly around: FieldText;
  /** How many links with this address and these words there were before. */
  readonly links: number;
}

/** What an attempt made of the field. */
export type Verdict =
  | 'linked' // one more link, right in place, address and words, all else as it was
  | 'text' // words and URL as text, in place
  | 'words' // the words alone, in place
  | 'url' // the URL alone, in place
  | 'same' // the text as it was, no link
  | 'other';

function hrefOf(link: Element): string {
  // Toast UI keeps `&amp;amp;` in the DOM and `&` in its model.
  return (link.getAttribute('href') ?? '').replaceAll('&amp;', '&');
}

function isSameUrl(href: string, url: string): boolean {
  if (href === url) return true;
  return URL.canParse(href) && URL.canParse(url) && new URL(href).href === new URL(url).href;
}

/** The links with this address and these words. */
export function findLinks(host: Element, url: string, words: string): readonly Element[] {
  const wanted = foldText(words);
  return [...host.querySelectorAll('a[href]')].filter(
    (link) => isSameUrl(hrefOf(link), url) && foldText(link.textContent ?? '') === wanted,
  );
}

/** The link that was written: of several with the same words, the one in the right place. */
export function findOwnLink({ host, url, words, around }: Intent): Element | undefined {
  const place = foldText(around.before);
  return findLinks(host, url, words).find((link) => {
    const range = host.ownerDocument.createRange();
    range.setStartBefore(link);
    range.collapse(true);
    return foldText(readFieldText(host, range).before) === place;
  });
}

/** Compares the field with what was meant. */
export function judge({ host, url, words, around, links }: Intent): Verdict {
  const { before } = readFieldText(host);
  const text = foldText(before);
  const holds = (inside: string) => text === foldText(around.before + inside + around.after);
  if (holds(words) && findLinks(host, url, words).length === links + 1) return 'linked';
  if (holds(around.selected)) return 'same';
  if (holds(words)) return 'words';
  if (holds(`${words} ${url}`)) return 'text';
  return holds(url) ? 'url' : 'other';
}
