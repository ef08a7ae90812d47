import { INDEX_VERSION, storeIndex } from '../../recommend/index/store-index';
import { indexSteps } from '../../recommend/indexing/index-steps';
import { choosePosts } from '../../topics/learn/choose-posts';
import { type StudyPost, studyPost } from '../../topics/learn/study-post';
import type { Library } from '../library';
import { type LibraryTag, libraryTags } from '../library-tags';
import type { Post, PostRecord } from '../post';
import type { LibraryFacts } from './library-database';
import { detectLibraryLanguage } from './library-language';

/** A library with all that is made of its texts once, so that answering needs none of them. */
export interface PreparedLibrary {
  readonly facts: LibraryFacts;
  readonly posts: readonly Post[];
  readonly cards: readonly PostRecord[];
  readonly tags: readonly LibraryTag[];
  readonly sample: readonly StudyPost[];
  readonly index: unknown;
}

/** What is to be kept of a library beside itself. */
export interface LibraryOrigin {
  /** The generator or the format it was read from. */
  readonly format: string;
  /** The language of all its posts, where the person said it. */
  readonly language?: string;
  /** Default: another one each time. */
  readonly edition?: string;
}

/** Makes of a library what is stored of it. Step by step, each yielding how many posts are done, for it takes
 * milliseconds a post. */
export function* prepareLibrary(
  { posts, ...library }: Library,
  { format, language = '', edition = crypto.randomUUID() }: LibraryOrigin,
): Generator<number, PreparedLibrary> {
  const spoken = language === '' ? posts : posts.map((post) => ({ ...post, language }));
  const index = storeIndex(yield* indexSteps(spoken));
  const tags = libraryTags({ ...library, posts });
  return {
    facts: {
      ...library,
      format,
      edition,
      count: posts.length,
      savedAt: new Date().toISOString(),
      language: detectLibraryLanguage(posts),
      indexVersion: INDEX_VERSION,
      indexLanguage: language,
    },
    posts,
    cards: posts.map(cardOf),
    tags,
    sample: choosePosts(tags, posts).map(studyPost),
    index,
  };
}

function cardOf(post: Post): PostRecord {
  const { description: _, keywords: __, headings, text, links, aliases, ...card } = post;
  return card;
}
