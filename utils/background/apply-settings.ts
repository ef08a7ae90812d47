import { registerContentScript, startInTab, stopInTab } from '../browser/content-scripts';
import { stayAwake } from '../browser/stay-awake';
import { webTabs } from '../browser/tabs';
import type { Settings } from '../settings/settings';
import { readSettings } from '../settings/settings-store';
import { isSwitchedOff } from '../settings/sites';
import { syncSettings } from '../settings/sync-store';
import { answerAgain, dropAnswer } from './answer-tab';
import { applyManagedLibraries } from './apply-managed-libraries';
import { renewIndexes } from './keep-libraries';
import { publishVocabulary } from './publish-vocabulary';
import { refreshMenu } from './refresh-menu';

/**
 * Gets everything ready after an installation, an update or the start of the browser: phrases
 * first, then the content script, then the tabs that are open already.
 */
export async function setUp(): Promise<void> {
  await applyManagedLibraries();
  const settings = await readSettings();
  await publishVocabulary();
  await registerContentScript(readSettings);
  const tabs = await webTabs();
  const on = tabs.filter((tab) => tab.host !== undefined && !isSwitchedOff(settings, tab.host));
  await Promise.all(on.map((tab) => startInTab(tab.tabId)));
  await refreshMenu();
  await renew(settings);
  await syncSettings();
}

/** Carries the libraries of a changed policy to pages; its other settings are carried like the person's. */
export async function applyPolicy(): Promise<void> {
  if (await applyManagedLibraries()) await applyLibraries();
}

/** Carries changed settings to the pages that are open and to those to come. */
export async function applySettings(settings: Settings, before: Settings): Promise<void> {
  if (differ(settings.sites, before.sites)) {
    await registerContentScript(readSettings);
    await switchTabs(settings, before);
  }
  if (!differ(choicesOf(settings), choicesOf(before))) return;
  await applyLibraries();
  await renew(settings);
}

/** What decides which topics are found and which posts are recommended. */
function choicesOf({ tags, libraries, order, posts }: Settings): readonly unknown[] {
  return [tags, libraries, order, posts];
}

/** A large library takes a while; until then it answers by its index as it is, if that can be read. */
async function renew(settings: Settings): Promise<void> {
  if (await renewIndexes(settings, stayAwake)) await applyLibraries();
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
    await stopInTab(tabId);
    await dropAnswer(tabId);
  }
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
