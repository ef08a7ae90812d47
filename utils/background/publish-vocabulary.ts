import { isVocabularyOf, linkloomVersion, writeVocabulary } from '../browser/vocabulary-store';
import { readSample } from '../library/store/library-store';
import { readSettings } from '../settings/settings-store';
import { effectiveTags } from '../settings/tags';
import { buildVocabulary } from '../topics/learn/build-vocabulary';
import type { StudyPost } from '../topics/learn/study-post';
import { vocabularyVersion } from '../topics/vocabulary';
import { fingerprint } from './fingerprint';
import { givenPosts } from './given-posts';
import { keptLibraries } from './keep-libraries';
import { namedPosts } from './named-posts';
import { openLibraries } from './open-libraries';
import { sharedId } from './post-ids';
import { sharedTags } from './summarise-libraries';

/**
 * Makes the vocabulary of the libraries that are switched on and publishes it to all pages, unless the stored one was
 * made of the same. Takes a second for the largest library, since it learns from a sample; what changes meanwhile is
 * published after it, never before.
 */
export function publishVocabulary(): Promise<void> {
  return navigator.locks.request('publish-vocabulary', publish);
}

async function publish(): Promise<void> {
  const [settings, kept] = await Promise.all([readSettings(), keptLibraries()]);
  const on = kept.filter(({ isOn }) => isOn);
  const editions = on.map(({ id, edition }) => `${id} ${edition}`).toSorted();
  const version = `${linkloomVersion()} ${vocabularyVersion}`;
  const madeOf = await fingerprint([version, settings.tags, settings.posts, editions]);
  if (await isVocabularyOf(madeOf)) return;
  const ids = on.map(({ id }) => id);
  const tags = effectiveTags((await Promise.all(ids.map(sharedTags))).flat(), settings);
  const { libraries } = await openLibraries();
  const sample = (await Promise.all(ids.map(sharedSample))).flat();
  const posts = [...sample, ...(await givenPosts(settings, libraries, sample))];
  const named = await namedPosts(settings, libraries);
  const used = [...tags.filter((tag) => tag.use), ...named];
  await writeVocabulary(buildVocabulary(used, posts), madeOf);
}

/** The posts that a library's tags are learnt from, by the ids that they have among those of all libraries. */
export async function sharedSample(library: string): Promise<readonly StudyPost[]> {
  const posts = await readSample(library);
  return posts.map((post) => ({ ...post, library, id: sharedId(library, post.id) }));
}
