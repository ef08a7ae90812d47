import { useEffect, useState } from 'preact/hooks';
import { requestSite } from '@/utils/browser/site-permission';
import { readSources, updateSource, watchSources } from '@/utils/browser/source-store';
import type { LibrarySource, LibrarySources, Rhythm } from '@/utils/fetching/library-source';
import { ask } from '@/utils/messaging/messenger';

/** What a person can do with the source of a library. */
export interface SourceActions {
  readonly setRhythm: (rhythm: Rhythm) => void;
  /** Straight in a click: the browser may ask for its leave. */
  readonly refresh: () => Promise<void>;
}

/** Where a library comes from on the web; undefined where it was read of files. */
export function useSource(libraryId: string): readonly [LibrarySource | undefined, SourceActions] {
  const [sources, setSources] = useState<LibrarySources>({});
  useEffect(() => {
    void readSources().then(setSources);
    return watchSources(setSources);
  }, []);
  const source = sources[libraryId];
  const setRhythm = (rhythm: Rhythm) =>
    void updateSource(libraryId, (current) => current && { ...current, rhythm });
  const refresh = async () => {
    if (source === undefined) return;
    // Refused or not, the background says how it went.
    await requestSite(source.url);
    await ask('background:refresh', { libraryId });
  };
  return [source, { setRhythm, refresh }];
}
