import { updateSource } from '@/utils/browser/source-store';
import { removeLibrary, renameLibrary, switchLibrary } from '@/utils/library/store/library-store';
import { tellLibrariesChanged } from './library-changes';

/** What can be done with a library that is there. */
export const libraryActions = {
  async remove(id: string): Promise<void> {
    await removeLibrary(id);
    await updateSource(id, () => undefined);
    await tellLibrariesChanged();
  },
  async rename(id: string, name: string): Promise<void> {
    await renameLibrary(id, name.trim());
    await tellLibrariesChanged();
  },
  async turn(id: string, { isOn }: { readonly isOn: boolean }): Promise<void> {
    await switchLibrary(id, { isOn });
    await tellLibrariesChanged();
  },
} as const;
