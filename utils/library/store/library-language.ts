import { detectLanguage } from '../../recommend/text/detect-language';
import { type Language, parseLanguage } from '../../recommend/text/language';
import type { Post } from '../post';

const SAMPLE = 20;

/** The language that most posts of a library are in, by a sample from all over it; '' where that is none we know. */
export function detectLibraryLanguage(posts: readonly Post[]): Language {
  const step = Math.max(1, Math.floor(posts.length / SAMPLE));
  const counts = new Map<Language, number>();
  for (let at = 0; at < posts.length; at += step) {
    const language = languageOf(posts[at]);
    if (language !== '') counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? '';
}

function languageOf(post: Post | undefined): Language {
  if (post === undefined) return '';
  return parseLanguage(post.language) || detectLanguage(`${post.title}\n${post.text}`);
}
