import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeReport } from '@/utils/background/answer-tab';
import { findPosts } from '@/utils/background/find-posts';
import type { DraftLink, Report } from '@/utils/messaging/report';
import { createLocks } from '../locks';

// The button and the menu are the browser's own.
vi.mock('@/utils/browser/badge', () => ({ showCount: vi.fn(async () => {}) }));
vi.mock('@/utils/browser/menus', () => ({ showMenu: vi.fn(async () => {}) }));

const url = 'https://example.com/draft';
const title = 'Does Lead Generation Make Money?';
const sentence = 'Whether it pays depends on the cost per lead and on what a customer brings in.';

function reportOf(links: readonly DraftLink[]): Report {
  const blocks = [
    { place: 'draft' as const, text: 'Much was said of lead generation before.' },
    { place: 'draft' as const, text: sentence },
  ];
  return {
    reading: { url, title: 'A draft', language: 'en', blocks },
    topics: [{ tag: 'lead generation', score: 0.9, phrases: [] }],
    selection: '',
    written: 2,
    links,
  };
}

const report = (tabId: number, links: readonly DraftLink[] = []) =>
  takeReport(reportOf(links), { tabId, frameId: 0, tabUrl: url, isShown: true });

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: createLocks() });
});

describe('a search', () => {
  it('finds words of the draft for the posts that it finds', async () => {
    const { id = -1 } = await fakeBrowser.tabs.create({ url });
    await report(id);
    const [found] = await findPosts(id, 'make money');
    expect(found?.post.title).toBe(title);
    const [words] = found?.anchors ?? [];
    expect(words).toMatchObject({ frameId: 0 });
    expect(`Much was said of lead generation before. ${sentence}`).toContain(words?.text);
  });

  it('offers no words for a post that the draft links to', async () => {
    const { id = -1 } = await fakeBrowser.tabs.create({ url });
    const [unknown] = await findPosts(id, 'make money');
    await report(id, [{ url: unknown?.post.url ?? '', text: 'it pays' }]);
    const [found] = await findPosts(id, 'make money');
    expect(found).toMatchObject({ post: { title }, anchors: [] });
  });

  it('finds posts, and no words, for a tab of which nothing is known', async () => {
    expect(await findPosts(-1, 'make money')).toMatchObject([{ post: { title }, anchors: [] }]);
  });
});
