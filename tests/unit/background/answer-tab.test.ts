import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropAnswer, takeReport } from '@/utils/background/answer-tab';
import { knownAnswer } from '@/utils/background/known-answer';
import { showCount } from '@/utils/browser/badge';
import type { Report } from '@/utils/messaging/report';
import { updateSettings } from '@/utils/settings/settings-store';
import { setSite } from '@/utils/settings/sites';
import { createLocks } from '../locks';

// The button and the menu are the browser's own; what is asked of them is what counts here.
vi.mock('@/utils/browser/badge', () => ({ showCount: vi.fn(async () => {}) }));
vi.mock('@/utils/browser/menus', () => ({ showMenu: vi.fn(async () => {}) }));

const url = 'https://example.com/draft';
const top = { tabId: 1, frameId: 0, tabUrl: url, isShown: true };

function reportOf(text: string, selection = ''): Report {
  return {
    reading: { url, title: 'A draft', language: 'en', blocks: [{ place: 'text', text }] },
    topics: [{ tag: 'lead generation', score: 0.9, phrases: [] }],
    selection,
    written: 0,
    links: [],
  };
}

const money =
  'Does lead generation make money? What a lead costs, what it sells for, the margin between them and the profit that is left.';
const nothing: Report = { ...reportOf(''), topics: [] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: createLocks() });
});

describe('takeReport', () => {
  it('keeps the ranked posts for the tab and shows their number', async () => {
    await takeReport(reportOf(money), top);
    const known = await knownAnswer(1, url);
    expect(known?.posts[0]?.post.title).toBe('Does Lead Generation Make Money?');
    expect(known?.posts[0]?.reasons.length).toBeGreaterThan(0);
    expect(showCount).toHaveBeenLastCalledWith(1, known?.posts.length);
  });

  it('knows nothing of the tab once it shows another page', async () => {
    await takeReport(reportOf(money), top);
    expect(await knownAnswer(1, 'https://example.com/other')).toBeUndefined();
    expect(await knownAnswer(1, `${url}#part`)).toBeDefined();
    expect(await knownAnswer(2, url)).toBeUndefined();
  });

  it('takes back what a frame reported before', async () => {
    await takeReport(reportOf(money), top);
    await takeReport(nothing, top);
    expect(await knownAnswer(1, url)).toMatchObject({ topics: [], posts: [] });
    expect(showCount).toHaveBeenLastCalledWith(1, 0);
  });

  it('reads the frames of a tab together, whatever order they report in', async () => {
    await Promise.all([
      takeReport(reportOf('A draft about qualified leads.'), { ...top, frameId: 7 }),
      takeReport(reportOf(money), top),
    ]);
    expect(Object.keys((await knownAnswer(1, url))?.frames ?? {})).toEqual(['0', '7']);
    await takeReport(nothing, { ...top, frameId: 7 });
    expect(Object.keys((await knownAnswer(1, url))?.frames ?? {})).toEqual(['0']);
  });

  it('forgets the frames of the page before', async () => {
    await takeReport(reportOf(money), { ...top, frameId: 7 });
    const next = 'https://example.com/next';
    await takeReport(reportOf(money), { ...top, tabUrl: next });
    expect(Object.keys((await knownAnswer(1, next))?.frames ?? {})).toEqual(['0']);
  });

  describe('where the languages differ', () => {
    const german =
      'Wer Leads gewinnen will, braucht ein Angebot und ein Formular. Der Cost per Lead ist nicht alles, und die Qualified Leads sind es auch nicht.';
    const draft = (text: string, language: string): Report => {
      const report = reportOf('');
      const blocks = [{ place: 'draft' as const, text }];
      return { ...report, written: 1, reading: { ...report.reading, language, blocks } };
    };

    it.each(['de', 'en'])(
      'shows neither topic nor post for a German draft in an editor in %s',
      async (language) => {
        await takeReport(draft(german, language), top);
        expect(await knownAnswer(1, url)).toMatchObject({ topics: [], posts: [], isForeign: true });
        expect(showCount).toHaveBeenLastCalledWith(1, 0);
      },
    );

    it('shows posts for an English draft in an editor in German', async () => {
      await takeReport({ ...draft(money, 'de'), selection: 'what a lead costs' }, top);
      const known = await knownAnswer(1, url);
      expect(known?.posts.length).toBeGreaterThan(0);
      expect(known?.selectionPosts?.length).toBeGreaterThan(0);
      expect(known?.topics.length).toBe(1);
      expect(known).not.toHaveProperty('isForeign');
    });

    it('goes by the text of a page that says another language of itself', async () => {
      const report = reportOf(german);
      await takeReport({ ...report, reading: { ...report.reading, title: 'Leads' } }, top);
      expect(await knownAnswer(1, url)).toMatchObject({ posts: [], isForeign: true });
    });

    it('says nothing of languages where an English page is about something else', async () => {
      await takeReport(
        reportOf('The tide was out and we walked along the beach for an hour or two.'),
        top,
      );
      expect(await knownAnswer(1, url)).not.toHaveProperty('isForeign');
    });
  });

  it('offers other words for a post where the best are a link already', async () => {
    const text = `${money} Whether lead generation makes money is a question of profit.`;
    const reading = { ...reportOf('').reading, blocks: [{ place: 'draft' as const, text }] };
    const report = { ...reportOf(''), reading, written: 1 };
    await takeReport(report, top);
    const [before] = (await knownAnswer(1, url))?.posts ?? [];
    const best = before?.anchors[0]?.text ?? '';
    await takeReport({ ...report, links: [{ url: 'https://other.test/', text: best }] }, top);
    const [after] = (await knownAnswer(1, url))?.posts ?? [];
    expect(after?.post.id).toBe(before?.post.id);
    expect(after?.anchors.length).toBeGreaterThan(0);
    expect(after?.anchors.map((words) => words.text)).not.toContain(best);
  });

  it('ranks for the selected words beside the page', async () => {
    await takeReport(reportOf(money, 'what a lead is, and what the term means'), top);
    const known = await knownAnswer(1, url);
    expect(known?.posts[0]?.post.id).toBe('does-lead-generation-make-money');
    expect(known?.selectionPosts).toBeDefined();
    expect(known?.selectionPosts).not.toEqual(known?.posts);
  });

  it.each([
    ['what is no report', 'hello', top],
    ['reports of no tab', reportOf(money), { ...top, tabId: undefined }],
    [
      'what a page says that was just left',
      reportOf(money),
      { ...top, frameId: 7, isShown: false },
    ],
    ['reports of pages that are not of the web', reportOf(money), { ...top, tabUrl: 'chrome://x' }],
  ])('drops %s', async (_, report, frame) => {
    await takeReport(report, frame);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('drops reports of sites that are switched off', async () => {
    await updateSettings((settings) => setSite(settings, 'example.com', { off: true }));
    await takeReport(reportOf(money), top);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('forgets tabs that are closed when another reports', async () => {
    const { id = 0 } = await fakeBrowser.tabs.create({ url });
    await takeReport(reportOf(money), { ...top, tabId: id + 100 });
    await takeReport(reportOf(money), { ...top, tabId: id });
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual([`tab:${id}`]);
  });
});

describe('dropAnswer', () => {
  it('forgets the tab and clears its number', async () => {
    await takeReport(reportOf(money), top);
    await dropAnswer(1);
    expect(await knownAnswer(1, url)).toBeUndefined();
    expect(showCount).toHaveBeenLastCalledWith(1, 0);
  });
});
