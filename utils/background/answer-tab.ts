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
import { mergeReadings, mergeTopics, type Report } from '../messaging/report';
import { rankPosts } from '../recommend/rank-posts';
import { reasonSentence } from '../recommend/reason-sentence';
import { neverRecommended } from '../settings/post-settings';
import { hostOf, isSwitchedOff } from '../settings/sites';
import type { Reading } from '../topics/reading';
import { type ActiveLibrary, activeLibrary, cardOf } from './active-library';
import { type AnchorPlacer, placeAnchors } from './draft-anchors';
import { linkedAddresses, writtenReadings } from './drafts';
import { samePage } from './known-answer';
import { refreshMenu } from './refresh-menu';

const MAX_POSTS = 10;

/** Takes the report of a frame: ranks the posts for its tab, keeps the answer and shows its count. */
export async function takeReport(
  value: unknown,
  { tabId, frameId, tabUrl }: Sender,
): Promise<void> {
  const report = parseReport(value);
  const library = await activeLibrary();
  const host = hostOf(tabUrl);
  if (!report || tabId === undefined || host === undefined) return;
  if (isSwitchedOff(library.settings, host)) return;
  if (!(await readTab(tabId))) await forgetClosedTabs();
  const state = await updateTab(tabId, (old) => {
    // Frames of the page before are gone; its scripts may not have had the time to say so.
    const frames = samePage(old.url, tabUrl) ? old.frames : {};
    return { url: tabUrl, ...answer(withReport(frames, frameId, report), library) };
  });
  await showCount(tabId, state.posts.length);
  await refreshMenu();
}

/** Ranks a tab again, since the library or its tags changed. */
export async function answerAgain(tabId: number): Promise<void> {
  if (!(await readTab(tabId))) return;
  const library = await activeLibrary();
  const state = await updateTab(tabId, (old) => ({
    ...old,
    ...answer(old.frames, library),
  }));
  await showCount(tabId, state.posts.length);
}

/** Forgets what was known of a tab, since its site was switched off. */
export async function dropAnswer(tabId: number): Promise<void> {
  await forgetTab(tabId);
  await showCount(tabId, 0);
}

function withReport(
  frames: TabState['frames'],
  frameId: number,
  report: Report,
): TabState['frames'] {
  const { [frameId]: _, ...others } = frames;
  return report.topics.length === 0 ? others : { ...others, [frameId]: report };
}

function answer(frames: TabState['frames'], library: ActiveLibrary): Omit<TabState, 'url'> {
  // Keys of whole numbers come in ascending order: the top frame, 0, is first.
  const reports = Object.values(frames);
  const [top, ...others] = writtenReadings(reports);
  if (!top) return { frames, topics: [], posts: [], selectionPosts: undefined };
  const reading = mergeReadings([top, ...others]);
  const options = {
    place: placeAnchors(Object.entries(frames).map(([id, report]) => ({ id: Number(id), report }))),
    exclude: reports.flatMap(linkedAddresses),
  };
  const selection = reports.find((report) => report.selection !== '')?.selection;
  return {
    frames,
    topics: mergeTopics(reports.map((report) => report.topics)),
    posts: recommend(reading, library, options),
    selectionPosts: selection === undefined ? undefined : recommendFor(selection, reading, library),
  };
}

interface RecommendOptions {
  readonly isChosen?: boolean;
  readonly place?: AnchorPlacer;
  /** Addresses of posts that the draft links to. */
  readonly exclude?: readonly string[];
}

/** Selected words are the anchor themselves. */
const nowhere: AnchorPlacer = () => [];

function recommend(
  reading: Reading,
  library: ActiveLibrary,
  { isChosen = false, place = nowhere, exclude = [] }: RecommendOptions = {},
): readonly RecommendedPost[] {
  const left = [...exclude, ...neverRecommended(library.settings)];
  const options = { limit: MAX_POSTS, isChosen, exclude: left };
  return rankPosts(library.index, reading, options).flatMap((recommendation) => {
    const post = library.posts.get(recommendation.postId);
    if (!post) return [];
    const reasons = recommendation.reasons.map(reasonSentence);
    return [{ post: cardOf(post, library.marks), reasons, anchors: place(recommendation.anchors) }];
  });
}

function recommendFor(
  selection: string,
  page: Reading,
  library: ActiveLibrary,
): readonly RecommendedPost[] {
  const blocks = [{ place: 'draft' as const, text: selection }];
  return recommend({ ...page, title: '', blocks }, library, { isChosen: true });
}
