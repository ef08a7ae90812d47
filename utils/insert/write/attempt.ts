import { rangeIn } from '../field/selection';
import { adapterFor } from './adapters/adapter-for';
import { caretElement } from './enter-spot';
import type { Offer, Pasted } from './send-paste';
import { type Intent, judge, type Verdict } from './verdict';
import { nextTask, waitForEvent, waitUntil } from './waiting';

/** Something to be written, and what it is to become. */
export interface Trial {
  readonly intent: Intent;
  readonly pasted: Pasted;
}

/** Milliseconds until an editor shows what it took, and until it is done with it. Those measured need less than 60. */
const SHOWING = { first: 350, more: 45 };

/** Milliseconds until an editor that draws nothing anew moves its caret. */
const CARET_LIMIT = 40;

/**
 * Gives the content to the editor and waits for what it makes of it. Null where it left it alone. Words that were
 * replaced by themselves count as `words`: the editor took them, without the link.
 */
export async function attempt(
  { intent, pasted }: Trial,
  offer: Offer,
  wanted: Verdict,
): Promise<Verdict | null> {
  const { host } = intent;
  let isTouched = false;
  const changes = new MutationObserver(() => {
    isTouched = true;
  });
  changes.observe(host, { childList: true, characterData: true, subtree: true });
  const wasSelected = rangeIn(host)?.collapsed === false;
  const isTaken = offer(caretElement(host), pasted);
  await nextTask();
  const isCollapsed = () => wasSelected && rangeIn(host)?.collapsed === true;
  if (isTaken && wasSelected && !isTouched && !isCollapsed()) {
    await waitForEvent(host.ownerDocument, 'selectionchange', CARET_LIMIT);
  }
  // Where words replace themselves, nothing may be seen of it but the caret behind them.
  isTouched ||= isCollapsed();
  const first = isTouched ? SHOWING.more : (adapterFor(host)?.showing ?? SHOWING.first);
  const patience = { ...SHOWING, first };
  if (isTaken || isTouched) await waitUntil(host, () => judge(intent) === wanted, patience);
  changes.disconnect();
  const verdict = judge(intent);
  if (verdict !== 'same') return verdict;
  return isTouched || isCollapsed() ? 'words' : null;
}
