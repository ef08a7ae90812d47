import { registerContentScript, startInTab } from '../browser/content-scripts';
import { webTabs } from '../browser/tabs';
import { writeVocabulary } from '../browser/vocabulary-store';
import type { Post } from '../library/post';
import { tellTab } from '../messaging/messenger';
import type { Settings } from '../settings/settings';
import { isSwitchedOff } from '../settings/sites';
import type { Tag } from '../settings/tag';
import { buildVocabulary } from '../topics/build-vocabulary';
import { activeLibrary } from './active-library';
import { answerAgain, dropAnswer } from './answer-tab';
import { refreshMenu } from './refresh-menu';

/**
 * Gets everything ready after an installation, an update or the start of the browser: phrases
 * first, then the content script, then the tabs that are open already.
 */
export async function setUp(): Promise<void> {
  const { settings } = await activeLibrary();
  await publishVocabulary();
  await registerContentScript(settings);
  const tabs = await webTabs();
  const on = tabs.filter((tab) => tab.host !== undefined && !isSwitchedOff(settings, tab.host));
  await Promise.all(on.map((tab) => startInTab(tab.tabId)));
  await refreshMenu();
}

/** Carries changed settings to the pages that are open and to those to come. */
export async function applySettings(settings: Settings, before: Settings): Promise<void> {
  if (differ(settings.sites, before.sites)) {
    await registerContentScript(settings);
    await switchTabs(settings, before);
  }
  if (differ(choicesOf(settings), choicesOf(before))) await applyLibraries();
}

/** What decides which topics are found and which posts are recommended. */
function choicesOf({ tags, libraries, order, posts }: Settings): readonly unknown[] {
  return [tags, libraries, order, posts];
}

/** Carries changed libraries and tags to the pages that are open and to those to come. */
export async function applyLibraries(): Promise<void> {
  await publishVocabulary();
  const tabs = await webTabs();
  await Promise.all(tabs.map((tab) => answerAgain(tab.tabId)));
  await refreshMenu();
}

/** Ends the content script in tabs of sites that were switched off, and starts it in the others. */
async function switchTabs(settings: Settings, before: Settings): Promise<void> {
  for (const { tabId, host } of await webTabs()) {
    if (host === undefined) continue;
    const isOff = isSwitchedOff(settings, host);
    if (isOff === isSwitchedOff(before, host)) continue;
    if (!isOff) {
      await startInTab(tabId);
      continue;
    }
    await tellTab(tabId, 'content:stop', {});
    await dropAnswer(tabId);
  }
}

async function publishVocabulary(): Promise<void> {
  const { settings, tags, posts } = await activeLibrary();
  const used = [...tags.filter((tag) => tag.use), ...phrasedPosts(settings, posts)];
  await writeVocabulary(buildVocabulary(used, [...posts.values()]));
}

/** Posts that the person gave phrases to: pages are looked through for them as for tags. */
function phrasedPosts(
  { posts: chosen }: Settings,
  posts: ReadonlyMap<string, Post>,
): readonly Tag[] {
  return Object.entries(chosen).flatMap(([id, { phrases = [], never = false }]) => {
    const post = posts.get(id);
    const name = post?.title ?? '';
    return !post || never || phrases.length === 0
      ? []
      : [{ name, use: true, phrases, postIds: [id] }];
  });
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
