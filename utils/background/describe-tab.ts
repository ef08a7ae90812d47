import { probeTab, readFrame } from '../browser/frames';
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
  if (known) return { state: 'read', site, topics: known.topics, posts: known.posts };
  const probe = await probeTab(tabId);
  if (probe === 'blocked') return { state: 'blocked', why: 'closed-page' };
  if (!probe.hasText) return { state: 'blocked', why: 'no-text' };
  if (!probe.isRead && !(await readFrame({ tabId, frameId: 0 }))) return { state: 'waiting', site };
  const { topics = [], posts = [] } = (await knownAnswer(tabId, url)) ?? {};
  return { state: 'read', site, topics, posts };
}
