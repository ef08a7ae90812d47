import { setAlarm } from '../browser/alarms';
import { mayReadSite } from '../browser/site-permission';
import { readSources, updateSource } from '../browser/source-store';
import { stayAwake } from '../browser/stay-awake';
import { fetchFile, type Validators } from '../fetching/fetch-file';
import { type LibrarySource, type LibrarySources, nextFetch } from '../fetching/library-source';
import { politeFetch } from '../fetching/polite-fetch';
import { refreshLibrary } from '../fetching/refresh-library';
import { compareLibraries } from '../importer/compare-libraries';
import type { Library } from '../library/library';
import { listLibraries, readStoredLibrary } from '../library/store/library-store';
import { replaceEdition } from '../library/store/save-library';
import { announceLibraries } from '../messaging/library-channel';
import { librarySetting } from '../settings/library-settings';
import { readSettings } from '../settings/settings-store';
import { applyLibraries } from './apply-settings';

/** The one alarm: it rings when the next library is due. */
export const REFRESH_ALARM = 'refresh-libraries';

/** The browser has enough to do when it starts. */
const FIRST_MS = 60_000;
/** Should the browser end the background midway, it is woken again for what is left. */
const AGAIN_MS = 600_000;
/** Chromium ends a background that only waits after 30 seconds. */
const MOST_WAIT = 20_000;

/** Sets the alarm for the library that is due first, or takes it away. */
export async function armRefresh(sources?: LibrarySources): Promise<void> {
  const times = Object.values(sources ?? (await readSources())).map(nextFetch);
  const first = Math.min(...times);
  await setAlarm(REFRESH_ALARM, Math.max(first, Date.now() + FIRST_MS));
}

/** Fetches the libraries anew that are due, one after the other. */
export async function refreshDue(): Promise<void> {
  await setAlarm(REFRESH_ALARM, Date.now() + AGAIN_MS);
  const sources = Object.entries(await readSources());
  const due = sources.filter(([, source]) => nextFetch(source) <= Date.now());
  for (const [libraryId] of due) await refreshNow(libraryId);
  await armRefresh();
}

/** Fetches a library anew, and notes how that went. Two wishes for one library follow one another. */
export async function refreshNow(libraryId: string): Promise<void> {
  await navigator.locks.request(`refresh:${libraryId}`, async () => {
    const { [libraryId]: source } = await readSources();
    const facts = (await listLibraries()).find(({ id }) => id === libraryId);
    const library = await readStoredLibrary(libraryId);
    if (!facts || !library) await updateSource(libraryId, () => undefined);
    else if (source) await note(libraryId, await renew(library, facts.edition, source));
  });
}

interface Outcome {
  readonly isFailure: boolean;
  readonly sentence: string;
  readonly validators?: Validators;
}

/** Renews an edition of a library in storage, and says what came of it. */
async function renew(library: Library, edition: string, source: LibrarySource): Promise<Outcome> {
  const { host } = new URL(source.url);
  if (!(await mayReadSite(source.url))) {
    const sentence = `Linkloom may not read ${host}. Refresh it by hand to allow it.`;
    return { isFailure: true, sentence };
  }
  const polite = politeFetch(fetchFile, MOST_WAIT);
  const refresh = await refreshLibrary(library, source, { fetchFile: polite, now: new Date() });
  if (refresh.kind === 'failed') return { isFailure: true, sentence: refresh.reason };
  if (refresh.kind === 'unchanged') return { isFailure: false, sentence: 'Nothing has changed.' };
  const { added, changed, removed } = compareLibraries(library, refresh.library);
  const { validators, closed = '' } = refresh;
  if (added.length + changed.length + removed.length === 0) {
    return { isFailure: false, sentence: `Nothing has changed. ${closed}`.trim(), validators };
  }
  const { language = '' } = librarySetting(await readSettings(), library.id);
  const renewed = { library: refresh.library, origin: { format: refresh.format, language } };
  if (!(await replaceEdition(edition, renewed, stayAwake))) {
    return { isFailure: true, sentence: 'The library was changed meanwhile. Refresh it again.' };
  }
  await applyLibraries();
  announceLibraries();
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed.`;
  return { isFailure: false, sentence: `${counts} ${closed}`.trim(), validators };
}

async function note(libraryId: string, { validators, ...outcome }: Outcome): Promise<void> {
  const last = { at: new Date().toISOString(), ...outcome };
  await updateSource(
    libraryId,
    // The person may have removed it meanwhile, or chosen another rhythm.
    (source) => source && { ...source, last, validators: validators ?? source.validators },
  );
}
