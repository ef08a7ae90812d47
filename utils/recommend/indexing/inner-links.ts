import type { Post } from '../../library/post';
import { addressKey } from '../index/address-key';
import { termOf } from '../text/word-codes';
import type { InnerLink } from './build-phrases';
import type { PostTerms } from './read-post-terms';
import { readTerms, type VocabularyBuilder } from './vocabulary-builder';

/** The links from posts of a library to other posts of it. */
export function innerLinks(
  posts: readonly Post[],
  read: readonly PostTerms[],
  vocabulary: VocabularyBuilder,
): readonly InnerLink[] {
  const byAddress = new Map(posts.map((post, at) => [addressKey(post.url), at]));
  return posts.flatMap((post, source) =>
    post.links.flatMap(({ url, anchor }) => {
      const target = byAddress.get(addressKey(url));
      if (target === undefined || target === source) return [];
      const terms = readTerms(anchor, read[source]?.language ?? '', vocabulary);
      return [{ source, target, anchor: [...terms.map(termOf)] }];
    }),
  );
}
