import { openPopup, showCount, showOutcome } from '../browser/badge';
import { callWriter, type Frame } from '../browser/frames';
import type { MenuChoice, MenuClick } from '../browser/menus';
import { leaveNotice } from '../browser/notice';
import { readTab } from '../browser/tab-state';
import { siteOfTab } from '../browser/tabs';
import type { Link } from '../insert/link';
import type { Outcome } from '../messaging/outcome';
import { outcomeSentence } from '../messaging/outcome-sentence';
import { insertPost, linkToPost } from './insert-post';
import { knownAnswer } from './known-answer';

/** How long the button says how it went, in ms. */
const OUTCOME_SHOWN = 2_500;

/** Does what was chosen in the right-click menu. */
export async function takeMenuClick(choice: MenuChoice, click: MenuClick): Promise<void> {
  if (choice.kind === 'search') return openPopup();
  if (click.isEditable) return insertUnseen(click, choice.postId);
  const link = await linkToPost(choice.postId);
  if (!link) return;
  const isCopied = await copyInFrame(click, { ...link, text: click.selection || link.text });
  await say(click.tabId, { kind: isCopied ? 'copied' : 'copy-failed', postId: choice.postId });
}

/** Inserts the best post for a tab, as the keyboard command does. */
export async function insertBest(tabId: number): Promise<void> {
  const { url } = await siteOfTab(tabId);
  const best = (await knownAnswer(tabId, url))?.posts[0];
  if (!best) return openPopup();
  await insertUnseen({ tabId, frameId: 0 }, best.post.id);
}

/** Inserts without the popup; where that fails, the link is copied. */
async function insertUnseen(frame: Frame, postId: string): Promise<void> {
  const { tabId } = frame;
  const { insertion, link } = await insertPost(tabId, postId);
  if (insertion.ok) return say(tabId, { kind: 'inserted', postId, insertion });
  const isCopied = await copyInFrame(frame, link);
  const { reason } = insertion;
  await say(tabId, { kind: isCopied ? 'copied-instead' : 'failed', postId, reason });
}

/** Puts a link on the clipboard through a page, since a service worker has no clipboard. */
async function copyInFrame(frame: Frame, link: Link): Promise<boolean> {
  return (await callWriter(frame, 'copy', [link])) === true;
}

/** Says how it went: on the button where all is well, in the popup where the person has to know more. */
async function say(tabId: number, outcome: Outcome): Promise<void> {
  const isDone = outcome.kind === 'inserted';
  await showOutcome(tabId, isDone, outcomeSentence(outcome));
  if (!isDone) {
    await leaveNotice(tabId, outcome);
    await openPopup();
  }
  await new Promise((resolve) => setTimeout(resolve, OUTCOME_SHOWN));
  await showCount(tabId, (await readTab(tabId))?.posts.length ?? 0);
}
