import { type ListedLibrary, listLibraries, removeLibrary } from '../library/library-store';
import { listedLibrary } from '../library/listed-library';
import { saveLibrary } from '../library/save-library';
import { readManaged } from '../settings/managed-store';
import { isManagedLibrary, type ManagedLibrary } from '../settings/parse-managed';
import { fingerprint } from './fingerprint';

/** Makes the libraries of the policy those that are stored. True where they were others. */
export async function applyManagedLibraries(): Promise<boolean> {
  return navigator.locks.request('managed-libraries', async () => {
    const [{ libraries }, stored] = await Promise.all([readManaged(), listLibraries()]);
    const wanted = new Set(libraries.map(({ id }) => id));
    const old = stored.filter(({ id }) => isManagedLibrary(id) && !wanted.has(id));
    for (const { id } of old) await removeLibrary(id);
    let isChanged = old.length > 0;
    for (const library of libraries) {
      const kept = stored.find(({ id }) => id === library.id);
      isChanged = (await keep(library, kept)) || isChanged;
    }
    return isChanged;
  });
}

async function keep(
  { id, name, source }: ManagedLibrary,
  kept: ListedLibrary | undefined,
): Promise<boolean> {
  if ('url' in source) return false;
  const edition = await fingerprint([name, source.posts]);
  if (kept?.edition === edition) return false;
  await saveLibrary(listedLibrary({ id, name }, source.posts), { format: 'policy', edition });
  return true;
}
