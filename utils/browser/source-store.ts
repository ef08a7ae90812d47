import { browser } from 'wxt/browser';
import { type LibrarySource, type LibrarySources, parseSources } from '../fetching/library-source';

const KEY = 'sources';

/** Where libraries come from on the web, by their ids. */
export async function readSources(): Promise<LibrarySources> {
  return parseSources((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes the source of a library, or forgets it where the change gives back none. Changes follow one another. */
export async function updateSource(
  libraryId: string,
  change: (source: LibrarySource | undefined) => LibrarySource | undefined,
): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const { [libraryId]: source, ...others } = await readSources();
    const changed = change(source);
    const sources = changed === undefined ? others : { ...others, [libraryId]: changed };
    await browser.storage.local.set({ [KEY]: sources });
  });
}

/** Calls back with the sources whenever they change, until the returned function is called. */
export function watchSources(onChange: (sources: LibrarySources) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (Object.hasOwn(changes, KEY)) onChange(parseSources(changes[KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
