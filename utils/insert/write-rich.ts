import { isModelled, isNativeFirst } from './editor-kinds';
import { caretElement, select } from './enter-spot';
import type { RichField } from './field';
import { findWords, foldText, readFieldText } from './field-text';
import { escapeHtml, linkHtml } from './format-link';
import { inlineHtml } from './inline-html';
import type { Link } from './link';
import { rollBack } from './roll-back';
import { rangeIn } from './selection';
import { type Offer, offerBeforeInput, offerPaste, type Pasted } from './send-paste';
import { findLinks, type Intent, judge, type Verdict } from './verdict';
import { nextTask, waitUntil } from './waiting';
import { writeNatively } from './write-natively';

/** How long an editor may take to show what it took, in milliseconds. Those measured need less than 60. */
const SHOW_LIMIT = 350;

/** What became of a rich field: holds the link, holds its words and URL as text, or is as it was. */
export type RichOutcome = 'link' | 'text' | 'refused';

interface Attempt {
  readonly intent: Intent;
  readonly pasted: Pasted;
}

/**
 * Gives the content to the editor and waits for what it makes of it. Null where it left it alone. Words that were
 * replaced by themselves count as `words`: the editor took them, without the link.
 */
async function attempt(
  { intent, pasted }: Attempt,
  offer: Offer,
  wanted: Verdict,
): Promise<Verdict | null> {
  const { host } = intent;
  const changes = new MutationObserver(() => undefined);
  changes.observe(host, { childList: true, characterData: true, subtree: true });
  const isTaken = offer(caretElement(host), pasted);
  if (!isTaken) await nextTask();
  let isTouched = changes.takeRecords().length > 0;
  if (isTaken || isTouched) await waitUntil(host, () => judge(intent) === wanted, SHOW_LIMIT);
  isTouched ||= changes.takeRecords().length > 0;
  changes.disconnect();
  const verdict = judge(intent);
  if (verdict !== 'same') return verdict;
  return isTouched ? 'words' : null;
}

/** Tries one way after the other, and goes on only while nothing was changed. */
async function climb(trial: Attempt, wanted: Verdict): Promise<Verdict> {
  const { host } = trial.intent;
  const offers = isNativeFirst(host) ? [] : [offerPaste, offerBeforeInput];
  for (const offer of offers) {
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
  return (await attempt({ intent, pasted: { text: intent.url } }, offerPaste, 'linked')) ?? 'words';
}

async function appendAddress(intent: Intent): Promise<Verdict> {
  await selectWords(intent, 'end');
  return climb({ intent, pasted: { text: ` ${intent.url}` } }, 'text');
}

async function salvage(intent: Intent, reached: Verdict): Promise<Verdict> {
  if (reached !== 'words') return reached;
  if (!intent.isSelection) return appendAddress(intent);
  const verdict = await pasteAddress(intent);
  if (verdict === 'linked') return verdict;
  const isBack = await rollBack(caretElement(intent.host), () => judge(intent) === 'same');
  return isBack ? appendAddress(intent) : verdict;
}

function intentOf(host: HTMLElement, { url, text }: Link): Intent {
  const around = readFieldText(host, rangeIn(host));
  const isSelection = around.selected !== '';
  const words = isSelection ? around.selected : text;
  return { host, url, words, isSelection, around, links: findLinks(host, url, words) };
}

/** Writes a link into a rich field, at the caret or on the selected words, and verifies it. */
export async function writeRich({ element }: RichField, link: Link): Promise<RichOutcome> {
  const intent = intentOf(element, link);
  // A link cannot hold two paragraphs, and a paste would make one of them.
  if (/\u2029/.test(intent.around.selected)) return 'refused';
  const range = rangeIn(element);
  const isFormatted = intent.isSelection && range !== null;
  const inner = isFormatted ? inlineHtml(range, element) : escapeHtml(link.text);
  const text = intent.isSelection ? intent.words : `${link.text} ${link.url}`;
  const pasted = { html: linkHtml(link.url, inner), text };
  const verdict = await salvage(intent, await climb({ intent, pasted }, 'linked'));
  if (verdict === 'linked') return 'link';
  if (verdict === 'text') return 'text';
  await rollBack(caretElement(element), () => judge(intent) === 'same');
  return 'refused';
}
