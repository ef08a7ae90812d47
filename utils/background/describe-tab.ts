import { probeTab, readFrame } from '../browser/frames';
import type { TabState } from '../browser/tab-state';
import { siteOfTab } from '../browser/tabs';
import type { TabAnswer } from '../messaging/protocol';
import { readSettings } from '../settings/settings-store';
import { isSwitchedOff } from '../settings/sites';
import { knownAnswer } from './known-answer';

/**
 * What is known of a tab. Where nothing was reported, the page itself is asked: it was read and
 * nothing fits, or it is read now.
 */
export async function describeTab(tabId: number): Promise<TabAnswer> {
  const { host: site, url, isOpen } = await siteOfTab(tabId);
  if (site === undefined) return { state: 'blocked', why: isOpen ? 'closed-page' : 'no-tab' };
  if (isSwitchedOff(await readSettings(), site)) return { state: 'off', site };
  const known = await knownAnswer(tabId, url);
  if (known) return readAnswer(site, known);
  const probe = await probeTab(tabId);
  if (probe === 'blocked') return { state: 'blocked', why: 'closed-page' };
  if (!probe.hasText) return { state: 'blocked', why: 'no-text' };
  if (!probe.isRead && !(await readFrame({ tabId, frameId: 0 }))) return { state: 'waiting', site };
  return readAnswer(site, (await knownAnswer(tabId, url)) ?? { topics: [], posts: [] });
}

type Found = Pick<TabState, 'topics' | 'posts' | 'isForeign'>;

function readAnswer(site: string, { topics, posts, isForeign }: Found): TabAnswer {
  return { state: 'read', site, topics, posts, ...(isForeign && { isForeign }) };
}
