import type { LibraryAddress } from '@/utils/library/library';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { setLibrary } from '@/utils/settings/library-settings';
import type { Settings } from '@/utils/settings/settings';

/** Settings in which a library's posts live at an address. Its own address needs no entry. */
export function setLibraryAddress(
  settings: Settings,
  { id, ownAddress }: Pick<LibrarySummary, 'id' | 'ownAddress'>,
  { site, pattern }: LibraryAddress,
): Settings {
  const isOwn = site === ownAddress.site && pattern === ownAddress.pattern;
  return setLibrary(
    settings,
    id,
    isOwn ? { site: undefined, pattern: undefined } : { site, pattern },
  );
}
