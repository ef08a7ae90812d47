import { showCount } from '../browser/badge';
import {
  forgetClosedTabs,
  forgetTab,
  readTab,
  type TabState,
  updateTab,
} from '../browser/tab-state';
import type { Sender } from '../messaging/messenger';
import { parseReport } from '../messaging/parse-report';
import type { RecommendedPost } from '../messaging/protocol';
import { mergeTopics, type Report } from '../messaging/report';
import type { TakenWords } from '../recommend/anchors/sentence-anchors';
import { spreadAnchors } from '../recommend/anchors/spread-anchors';
import { hasPostsFor } from '../recommend/has-posts-for';
import { pageLanguage } from '../recommend/rank/page-language';
import { reasonSentence } from '../recommend/reasons/reason-sentence';
import type { Recommendation } from '../recommend/recommendation';
import { neverRecommended } from '../settings/post-settings';
import { readSettings } from '../settings/settings-store';
import { hostOf, isSwitchedOff } from '../settings/sites';
import type { Reading } from '../topics/reading';
import type { AnchorPlacer } from './draft-anchors';
import { samePage } from './known-answer';
import { namedFirst, namedPosts } from './named-posts';
import { type OpenLibraries, openLibraries } from './open-libraries';
import { postCards } from './post-cards';
import { rankLibraries } from './rank-libraries';
import { refreshMenu } from './refresh-menu';
import { tabReading } from './tab-reading';

const MAX_POSTS = 10;

/**
 * Takes the report of a frame: ranks the posts for its tab, keeps the answer and shows its count.
 * Reports of a tab count in the order in which they came: what a page takes back when it is left
 * must not come after what the next page says.
 */
export function takeReport(value: unknown, sender: Sender): Promise<void> {
  return inTurn(sender.tabId, () => take(value, sender));
}

/** What changes the answer of a tab comes one after the other, so that what is known last is what stays. */
function inTurn(tabId: number | undefined, work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(`report:${tabId}`, work);
}

async function take(value: unknown, { tabId, frameId, tabUrl, isShown }: Sender): Promise<void> {
  const report = parseReport(value);
  const host = hostOf(tabUrl);
  if (!report || tabId === undefined || host === undefined) return;
  // What a page that was left still says is not of the page that is there now; it may take back.
  if (!isShown && report.topics.length > 0) return;
  if (isSwitchedOff(await readSettings(), host)) return;
  const open = await openLibraries();
  if (!(await readTab(tabId))) await forgetClosedTabs();
  const state = await updateTab(tabId, async (old) => {
    // Frames of the page before are gone; its scripts may not have had the time to say so.
    const frames = samePage(old.url, tabUrl) ? old.frames : {};
    return { url: tabUrl, ...(await answer(withReport(frames, frameId, report), open)) };
  });
  await showCount(tabId, state.posts.length);
  await refreshMenu();
}

/** Ranks a tab again, since the library or its tags changed. */
export function answerAgain(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    if (!(await readTab(tabId))) return;
    const open = await openLibraries();
    const state = await updateTab(tabId, async (old) => ({
      ...old,
      ...(await answer(old.frames, open)),
    }));
    await showCount(tabId, state.posts.length);
  });
}

/** Forgets what was known of a tab, since its site was switched off. */
export function dropAnswer(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    await forgetTab(tabId);
    await showCount(tabId, 0);
  });
}

function withReport(
  frames: TabState['frames'],
  frameId: number,
  report: Report,
): TabState['frames'] {
  const { [frameId]: _, ...others } = frames;
  return report.topics.length === 0 ? others : { ...others, [frameId]: report };
}

async function answer(
  frames: TabState['frames'],
  open: OpenLibraries,
): Promise<Omit<TabState, 'url'>> {
  const read = tabReading(frames);
  if (!read) return { frames, topics: [], posts: [], selectionPosts: undefined };
  const { reading, place, linked, taken } = read;
  const reports = Object.values(frames);
  const topics = mergeTopics(reports.map((report) => report.topics));
  const named = await namedPosts(open.settings, open.libraries);
  const ranked = namedFirst(rank(reading, open, { exclude: linked, taken }), named, topics);
  const selection = reports.find((report) => report.selection !== '')?.selection;
  // A topic that no post can be recommended for helps nobody.
  const isForeign = ranked.length === 0 && isForeignTo(open, reading);
  return {
    frames,
    topics: isForeign ? [] : topics,
    ...(isForeign && { isForeign }),
    posts: await recommend(ranked.slice(0, MAX_POSTS), open, place),
    selectionPosts:
      selection === undefined
        ? undefined
        : await recommend(rankFor(selection, reading, open), open, nowhere),
  };
}

/** Whether posts are there, but none in the language of what is written in the page. */
function isForeignTo({ libraries }: OpenLibraries, reading: Reading): boolean {
  return libraries.length > 0 && !libraries.some(({ index }) => hasPostsFor(index, reading));
}

/** Selected words are the anchor themselves. */
const nowhere: AnchorPlacer = () => [];

interface RankWish {
  readonly isChosen?: boolean;
  /** Addresses of posts that the draft links to. */
  readonly exclude?: readonly string[];
  /** Words that are links already. */
  readonly taken?: readonly TakenWords[];
}

function rank(
  reading: Reading,
  { libraries, settings }: OpenLibraries,
  { isChosen = false, exclude = [], taken = [] }: RankWish,
): readonly Recommendation[] {
  const isDraft = reading.blocks.some(({ place }) => place === 'draft');
  const today = new Date().toISOString().slice(0, 10);
  const writtenOn = isDraft ? { writtenOn: today } : {};
  const left = [...exclude, ...neverRecommended(settings)];
  return rankLibraries(libraries, reading, {
    limit: MAX_POSTS,
    isChosen,
    exclude: left,
    taken,
    ...writtenOn,
  });
}

function rankFor(selection: string, page: Reading, open: OpenLibraries): readonly Recommendation[] {
  const blocks = [{ place: 'draft' as const, text: selection }];
  // A few words don't tell their language, what they stand in does.
  const language = pageLanguage(page) || page.language;
  return rank({ ...page, title: '', language, blocks }, open, { isChosen: true });
}

async function recommend(
  ranked: readonly Recommendation[],
  { libraries, marks }: OpenLibraries,
  place: AnchorPlacer,
): Promise<readonly RecommendedPost[]> {
  const ids = ranked.map(({ postId }) => postId);
  const cards = new Map((await postCards(libraries, ids, marks)).map((card) => [card.id, card]));
  const anchors = spreadAnchors(ranked.map((one) => place(one.anchors)));
  return ranked.flatMap(({ postId, reasons }, i) => {
    const post = cards.get(postId);
    const words = anchors[i]?.map((anchor) => anchor.words) ?? [];
    return post ? [{ post, reasons: reasons.map(reasonSentence), anchors: words }] : [];
  });
}
