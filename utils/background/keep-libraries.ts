import { library as bundled, edition } from 'virtual:bundled-library';
import {
  type ListedLibrary,
  listLibraries,
  readStoredLibrary,
} from '../library/store/library-store';
import { replaceEdition, saveLibrary } from '../library/store/save-library';
import { INDEX_VERSION } from '../recommend/index/store-index';
import { librarySetting } from '../settings/library-settings';
import type { Settings } from '../settings/settings';

export const BUNDLED = bundled.id;

/** The stored libraries, the bundled one among them: it is stored, like any other, when it is first asked for. */
export async function keptLibraries(): Promise<readonly ListedLibrary[]> {
  const listed = await listLibraries();
  if (isBundledKept(listed)) return listed;
  return navigator.locks.request('bundled-library', async () => {
    // Whoever asked at the same time may have stored it.
    if (!isBundledKept(await listLibraries())) {
      await saveLibrary(bundled, { format: 'bundled', edition });
    }
    return listLibraries();
  });
}

function isBundledKept(listed: readonly ListedLibrary[]): boolean {
  const kept = listed.find(({ id }) => id === BUNDLED);
  return kept?.edition.startsWith(edition) === true && kept.indexVersion === INDEX_VERSION;
}

/**
 * Indexes libraries anew whose index an older Linkloom made, or that the person said to be in another language, one after
 * the other. True where there was any. The posts stay as they are.
 */
export async function renewIndexes(settings: Settings, stayAwake: () => void): Promise<boolean> {
  return navigator.locks.request('renew-indexes', async () => {
    const old = (await keptLibraries()).filter((library) => isOutdated(library, settings));
    for (const facts of old) await renew(facts, settings, stayAwake);
    return old.length > 0;
  });
}

function languageOf({ id }: ListedLibrary, settings: Settings): string {
  return librarySetting(settings, id).language ?? '';
}

function isOutdated(library: ListedLibrary, settings: Settings): boolean {
  const { indexVersion, indexLanguage } = library;
  return indexVersion !== INDEX_VERSION || indexLanguage !== languageOf(library, settings);
}

async function renew(
  facts: ListedLibrary,
  settings: Settings,
  stayAwake: () => void,
): Promise<void> {
  const library = await readStoredLibrary(facts.id);
  const language = languageOf(facts, settings);
  // The bundled posts are known by their edition; what the index was made of is not.
  const known = facts.id === BUNDLED ? { edition: `${edition}${language}` } : {};
  const origin = { format: facts.format, language, ...known };
  // It takes seconds, in which the person may remove the library or import it anew.
  if (library) await replaceEdition(facts.edition, { library, origin }, stayAwake);
}
