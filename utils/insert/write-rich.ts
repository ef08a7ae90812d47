import { adapterFor } from './adapters/adapter-for';
import { attempt, type Trial } from './attempt';
import { isModelled, isNativeFirst } from './editor-kinds';
import { caretElement, select } from './enter-spot';
import type { RichField } from './field';
import { findWords, foldText, readFieldText } from './field-text';
import { escapeHtml, linkHtml } from './format-link';
import { inlineHtml } from './inline-html';
import type { Link } from './link';
import { rollBack } from './roll-back';
import { rangeIn } from './selection';
import { offerBeforeInput, offerPaste } from './send-paste';
import { findLinks, type Intent, judge, type Verdict } from './verdict';
import { waitUntil } from './waiting';
import { writeNatively } from './write-natively';

/** What became of a rich field: holds the link, holds its words and URL as text, or is as it was. */
export type RichOutcome = 'link' | 'text' | 'refused';

/** Tries one way after the other, and goes on only while nothing was changed. */
async function climb(trial: Trial, wanted: Verdict): Promise<Verdict> {
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
  if (!range) return;
  await select(host, range);
  // Slate reads the selection at most ten times a second.
  await new Promise((resolve) => setTimeout(resolve, 110));
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

/** For an editor that took nothing of the markup: it may take text, in Firefox where only one of both can be offered. */
function writeText(intent: Intent): Promise<Verdict> {
  return climb({ intent, pasted: { text: `${intent.words} ${intent.url}` } }, 'text');
}

async function salvage(intent: Intent, reached: Verdict): Promise<Verdict> {
  if (reached !== 'words' && reached !== 'same') return reached;
  if (!intent.isSelection) return reached === 'same' ? writeText(intent) : appendAddress(intent);
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

async function leaveLink(intent: Intent): Promise<void> {
  const { host, url, words, links } = intent;
  const link = findLinks(host, url, words).find((each) => !links.includes(each));
  if (link) await adapterFor(host)?.leaveLink?.(intent, link);
}

/** An app that controls its editor may draw it once more, without the link. */
async function remains(intent: Intent): Promise<boolean> {
  const isLost = () => judge(intent) !== 'linked';
  return !(await waitUntil(intent.host, isLost, { first: 25, more: 25 }));
}

function contentOf(intent: Intent, { url, text }: Link, range: Range | null) {
  const { host, isSelection, words } = intent;
  const inner = isSelection && range ? inlineHtml(range, host) : escapeHtml(text);
  const html = linkHtml(url, inner);
  return {
    html: adapterFor(host)?.dress?.(html) ?? html,
    text: isSelection ? words : `${text} ${url}`,
  };
}

/** Writes a link into a rich field, at the caret or on the selected words, and verifies it. */
export async function writeRich({ element }: RichField, link: Link): Promise<RichOutcome> {
  const intent = intentOf(element, link);
  // A link cannot hold two paragraphs, and a paste would make one of them.
  if (/\u2029/.test(intent.around.selected)) return 'refused';
  const pasted = contentOf(intent, link, rangeIn(element));
  const verdict = await salvage(intent, await climb({ intent, pasted }, 'linked'));
  if (verdict === 'linked') {
    await leaveLink(intent);
    if (await remains(intent)) return 'link';
  }
  if (verdict === 'text') return 'text';
  await rollBack(caretElement(element), () => judge(intent) === 'same');
  return 'refused';
}
