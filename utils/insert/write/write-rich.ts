import { isModelled, isNativeFirst } from '../field/editor-kinds';
import type { RichField } from '../field/field';
import { findWords, foldText, readFieldText } from '../field/field-text';
import { rangeIn } from '../field/selection';
import { escapeHtml, linkHtml } from '../format/format-link';
import { inlineHtml } from '../format/inline-html';
import type { Link } from '../link';
import { adapterFor } from './adapters/adapter-for';
import { attempt, type Trial } from './attempt';
import { caretElement, select } from './enter-spot';
import { rollBack } from './roll-back';
import { type Offer, offerBeforeInput, offerPaste, type Pasted } from './send-paste';
import { findLinks, findOwnLink, type Intent, judge, type Verdict } from './verdict';
import { waitUntil } from './waiting';
import { leaveLink, writeNatively } from './write-natively';

/** What became of a rich field: holds the link, holds its words and URL as text, or is as it was. */
export type RichOutcome = 'link' | 'text' | 'refused';

const usualOffers: readonly Offer[] = [offerPaste, offerBeforeInput];

/** Tries one way after the other, and goes on only while nothing was changed. */
async function climb(trial: Trial, wanted: Verdict, offers = usualOffers): Promise<Verdict> {
  const { host } = trial.intent;
  for (const offer of isNativeFirst(host) ? [] : offers) {
    const verdict = await attempt(trial, offer, wanted);
    if (verdict) return verdict;
  }
  return isModelled(host) ? 'same' : writeNatively(trial.intent, trial.pasted);
}

async function selectWords({ host, around, words }: Intent, edge: 'all' | 'end'): Promise<void> {
  const start = foldText(`${around.before}.`).length - 1;
  const range = findWords(host, start, start + foldText(words).length);
  if (edge === 'end') range?.collapse(false);
  if (range) await select(host, range);
}

/** For an editor that took the words and dropped the link: an address pasted on selected words may make one. */
async function pasteAddress(intent: Intent): Promise<Verdict> {
  await selectWords(intent, 'all');
  for (const offer of adapterFor(intent.host)?.offers ?? usualOffers) {
    const verdict = await attempt({ intent, pasted: { text: intent.url } }, offer, 'linked');
    if (verdict) return verdict;
  }
  return 'words';
}

async function appendAddress(intent: Intent): Promise<Verdict> {
  await selectWords(intent, 'end');
  const pasted = { text: ` ${intent.url}` };
  return climb({ intent, pasted }, 'text', adapterFor(intent.host)?.offers);
}

/** For an editor that took nothing of the markup: it may take text, in Firefox where only one of both can be offered. */
function writeText(intent: Intent): Promise<Verdict> {
  const { host, words, url } = intent;
  return climb({ intent, pasted: dressText(host, `${words} ${url}`) }, 'text');
}

function takeBack(intent: Intent): Promise<boolean> {
  const { host, around } = intent;
  return rollBack(caretElement(host), {
    read: () => foldText(readFieldText(host).before),
    before: foldText(around.before + around.selected + around.after),
    isBack: () => judge(intent) === 'same',
  });
}

/** Text and address in one step of the editor's history where that can be had, else in two. */
async function salvage(intent: Intent, reached: Verdict): Promise<Verdict> {
  if (reached !== 'words' && reached !== 'same') return reached;
  const verdict = intent.isSelection ? await pasteAddress(intent) : reached;
  if (verdict === 'linked') return verdict;
  const isBack = verdict === 'same' || (await takeBack(intent));
  if (intent.isSelection) return isBack ? appendAddress(intent) : verdict;
  return isBack ? writeText(intent) : appendAddress(intent);
}

function intentOf(host: HTMLElement, { url, text }: Link): Intent {
  const around = readFieldText(host, rangeIn(host));
  const isSelection = around.selected !== '';
  const words = isSelection ? around.selected : text;
  return { host, url, words, isSelection, around, links: findLinks(host, url, words).length };
}

function dressText(host: Element, text: string): Pasted {
  return adapterFor(host)?.dress?.(escapeHtml(text), 'text') ?? { text };
}

function isBehindLink({ host, around, words }: Intent): boolean {
  const range = rangeIn(host);
  const { before, selected } = readFieldText(host, range);
  return range !== null && selected === '' && foldText(before) === foldText(around.before + words);
}

/**
 * Where no model knows better, a caret in the link would let it grow: Editor.js leaves it there. And editors without the
 * focus, as they are under the popup, may leave the caret where it was: CKEditor 5 and Draft.js take it from the DOM when
 * the focus comes back.
 */
async function leaveOwnLink(intent: Intent): Promise<void> {
  const { host } = intent;
  const link = findOwnLink(intent);
  const adapter = adapterFor(host);
  if (!link) return;
  if (adapter?.leaveLink) return adapter.leaveLink(intent, link);
  const caret = rangeIn(host)?.startContainer;
  const isInside = caret && link.contains(caret) && !isModelled(host);
  if (isInside || !isBehindLink(intent)) await leaveLink(link);
}

/** An app that controls its editor may draw it once more, without the link. */
async function remains(intent: Intent): Promise<boolean> {
  const isLost = () => judge(intent) !== 'linked';
  return !(await waitUntil(intent.host, isLost, { first: 25, more: 25 }));
}

function contentOf({ host, isSelection, words, url }: Intent, range: Range | null): Pasted {
  const inner = isSelection && range ? inlineHtml(range, host) : escapeHtml(words);
  const html = linkHtml(url, inner);
  const text = isSelection ? words : `${words} ${url}`;
  return adapterFor(host)?.dress?.(html, 'link') ?? { html, text };
}

/** Writes a link into a rich field, at the caret or on the selected words, and verifies it. */
export async function writeRich({ element }: RichField, link: Link): Promise<RichOutcome> {
  const intent = intentOf(element, link);
  const pasted = contentOf(intent, rangeIn(element));
  const verdict = await salvage(intent, await climb({ intent, pasted }, 'linked'));
  if (verdict === 'linked') {
    await leaveOwnLink(intent);
    if (await remains(intent)) return 'link';
  }
  if (verdict === 'text') return 'text';
  await takeBack(intent);
  return 'refused';
}

/** Writes source text into a rich field, over what is selected, and verifies it. */
export async function writeSource(
  { element }: RichField,
  link: Link,
  text: string,
): Promise<boolean> {
  const intent = { ...intentOf(element, link), words: text };
  const verdict = await climb({ intent, pasted: dressText(element, text) }, 'words');
  if (verdict === 'words') return true;
  await takeBack(intent);
  return false;
}
