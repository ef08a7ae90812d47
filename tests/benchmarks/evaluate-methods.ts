import { serialize } from 'node:v8';
import type { Post } from '@/utils/library/post';
import { findAnchors } from '@/utils/recommend/anchors/find-anchors';
import { storeIndex } from '@/utils/recommend/index/store-index';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { rankPosts } from '@/utils/recommend/rank-posts';
import type { Reading } from '@/utils/topics/reading';
import type { Span } from './evaluate-score';

/** What a method is given of a page. */
export interface Page {
  readonly post: Post;
  readonly text: string;
  /** The text as the extension is given it. */
  readonly reading: Reading;
}

/** A library that a method has read. */
export interface Ranker {
  readonly bytes: number;
  /** Ids of posts, best first; the page itself may be among them. */
  readonly rank: (page: Page) => Promise<readonly string[]> | readonly string[];
  /** Where in the text the method would link to a post. */
  readonly anchor?: (page: Page, target: Post) => Span | undefined;
}

/** A way to find the posts that fit a page. */
export interface Method {
  readonly name: string;
  /** Whether it makes use of links between posts. */
  readonly readsLinks: boolean;
  readonly build: (posts: readonly Post[]) => Promise<Ranker> | Ranker;
}

const RESULTS = 6;

/** A page of a text, whose lines are a draft as the reader of a rich editor gives it. */
export function toPage(post: Post, text: string): Page {
  const headings = new Set(post.headings);
  const blocks = text.split('\n').flatMap((line) => {
    const place = headings.has(line) ? ('heading' as const) : ('draft' as const);
    return line.trim() === '' ? [] : [{ place, text: line }];
  });
  const { url, title, language } = post;
  return { post, text, reading: { url, title, language, blocks } };
}

/** Linkloom as it is shipped. Undated: without the day that a page was written, which other methods do not get either. */
export function linkloom({ undated }: { readonly undated: boolean }): Method {
  return {
    name: undated ? 'linkloom-undated' : 'linkloom',
    readsLinks: true,
    build(posts) {
      const index = buildIndex(posts);
      return {
        // As IndexedDB keeps it.
        bytes: serialize(storeIndex(index)).length,
        rank({ post, reading }) {
          const writtenOn = undated ? '' : post.date;
          const found = rankPosts(index, reading, { limit: RESULTS, writtenOn, anchorsFor: 0 });
          return found.map(({ postId }) => postId);
        },
        anchor({ text, reading: { blocks, url } }, target) {
          const [best] = findAnchors(blocks, target, index, { url, isAsked: true });
          return best && spanInText(text, blocks, best);
        },
      };
    },
  };
}

interface InBlock extends Span {
  readonly block: number;
}

function spanInText(text: string, blocks: Reading['blocks'], { block, start, end }: InBlock): Span {
  let from = 0;
  for (const { text: line } of blocks.slice(0, block))
    from = text.indexOf(line, from) + line.length;
  const own = text.indexOf(blocks[block]?.text ?? '', from);
  return { start: own + start, end: own + end };
}
