import { readSources, updateSource } from '../browser/source-store';
import { PERMALINK } from '../library/address';
import { listedLibrary } from '../library/listed-library';
import { type ListedLibrary, listLibraries, removeLibrary } from '../library/store/library-store';
import { saveLibrary } from '../library/store/save-library';
import { readManaged } from '../settings/managed-store';
import {
  isManagedLibrary,
  type ManagedLibrary,
  type ManagedSource,
} from '../settings/parse-managed';
import { fingerprint } from './fingerprint';

/** Makes the libraries of the policy those that are stored. True where they were others. */
export async function applyManagedLibraries(): Promise<boolean> {
  return navigator.locks.request('managed-libraries', async () => {
    const [{ libraries }, stored] = await Promise.all([readManaged(), listLibraries()]);
    const wanted = new Set(libraries.map(({ id }) => id));
    const old = stored.filter(({ id }) => isManagedLibrary(id) && !wanted.has(id));
    for (const { id } of old) {
      await removeLibrary(id);
      await updateSource(id, () => undefined);
    }
    let isChanged = old.length > 0;
    for (const library of libraries) {
      const kept = stored.find(({ id }) => id === library.id);
      isChanged = (await keep(library, kept)) || isChanged;
    }
    return isChanged;
  });
}

async function keep(library: ManagedLibrary, kept: ListedLibrary | undefined): Promise<boolean> {
  const { id, name, source } = library;
  if (source.kind !== 'posts') return follow(library, source, kept);
  const edition = await fingerprint([name, source.posts]);
  if (kept?.edition === edition) return false;
  await saveLibrary(listedLibrary({ id, name }, source.posts), { format: 'policy', edition });
  return true;
}

/** Has a library follow an address: it is fetched within minutes, and daily from then on. */
async function follow(
  { id, name }: ManagedLibrary,
  { kind, url }: Extract<ManagedSource, { url: string }>,
  kept: ListedLibrary | undefined,
): Promise<boolean> {
  const { [id]: known } = await readSources();
  const isSame = known?.url === url && known.kind === kind;
  if (kept && isSame && known.rhythm === 'daily') return false;
  if (!kept || !isSame) {
    const empty = {
      id,
      name,
      site: new URL(url).origin,
      pattern: PERMALINK,
      phrases: {},
      posts: [],
    };
    await saveLibrary(empty, { format: kind });
  }
  const last = { at: new Date(0).toISOString(), isFailure: false, sentence: 'Not fetched yet.' };
  const fresh = { kind, url, validators: {}, readsPages: false, last };
  await updateSource(id, (source) => ({
    ...(source && isSame ? source : fresh),
    rhythm: 'daily',
  }));
  return true;
}
