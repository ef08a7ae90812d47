import { fileURLToPath } from 'node:url';
import { readLibraryFolder } from '@/utils/library/bundled/read-library-folder';
import { libraryTags } from '@/utils/library/library-tags';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { rankPosts } from '@/utils/recommend/rank-posts';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { effectiveTags } from '@/utils/settings/tags';
import { detectTopics } from '@/utils/topics/detect/detect-topics';
import { buildVocabulary } from '@/utils/topics/learn/build-vocabulary';
import type { Reading } from '@/utils/topics/reading';
import { parseVocabulary, type Vocabulary } from '@/utils/topics/vocabulary';

const folder = fileURLToPath(new URL('../../assets/posts', import.meta.url));
const mostPosts = 10;

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

/**
 * What the extension shows on a page with the bundled library: ids of posts. A page without a topic is never reported
 * by its content script, so nothing is ranked for it.
 */
export async function bundledAnswer(): Promise<(reading: Reading) => readonly string[]> {
  const { library } = await readLibraryFolder(folder, { now: new Date() });
  const vocabulary = await bundledVocabulary();
  const index = buildIndex(library.posts);
  return (reading) => {
    if (detectTopics(reading, vocabulary).length === 0) return [];
    return rankPosts(index, reading, { limit: mostPosts }).map(({ postId }) => postId);
  };
}
