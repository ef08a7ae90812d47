import { fileURLToPath } from 'node:url';
import { libraryTags } from '@/utils/library/library-tags';
import { readLibraryFolder } from '@/utils/library/read-library-folder';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { effectiveTags } from '@/utils/settings/tags';
import { buildVocabulary } from '@/utils/topics/build-vocabulary';
import { parseVocabulary, type Vocabulary } from '@/utils/topics/vocabulary';

const folder = fileURLToPath(new URL('../../assets/posts', import.meta.url));

/** The vocabulary of the bundled library with its own tags and phrases, as an installation has it on its first day. */
export async function bundledVocabulary(): Promise<Vocabulary> {
  const { library } = await readLibraryFolder(folder, { now: new Date() });
  const tags = effectiveTags(libraryTags(library), DEFAULT_SETTINGS);
  const stored: unknown = JSON.parse(JSON.stringify(buildVocabulary(tags, library.posts)));
  const vocabulary = parseVocabulary(stored);
  if (!vocabulary)
    throw new Error('The vocabulary of the bundled library does not survive being stored');
  return vocabulary;
}
