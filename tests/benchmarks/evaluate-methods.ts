import type { Post } from '@/utils/library/post';
import { analyse } from '@/utils/recommend/analyse';
import { buildIndex } from '@/utils/recommend/build-index';
import { findAnchors } from '@/utils/recommend/find-anchors';
import { detectLanguage } from '@/utils/recommend/language';
import { rankPosts } from '@/utils/recommend/rank-posts';
import { storeIndex } from '@/utils/recommend/store-index';
import type { Reading } from '@/utils/topics/reading';
import type { Span } from './evaluate-score';

/** What a method is given of a page. */
export interface Page {
  readonly post: Post;
  readonly text: string;
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

/** The lines of a text as a draft, as the reader of a rich editor gives them. */
export function asReading({ post, text }: Page): Reading {
  const headings = new Set(post.headings);
  const blocks = text.split('\n').flatMap((line) => {
    const place = headings.has(line) ? ('heading' as const) : ('draft' as const);
    return line.trim() === '' ? [] : [{ place, text: line }];
  });
  return { url: post.url, title: post.title, language: post.language, blocks };
}

/** Linkloom as it is shipped. Undated: without the day that a page was written. */
export function linkloom({ undated }: { readonly undated: boolean }): Method {
  return {
    name: 'linkloom',
    readsLinks: true,
    build(posts) {
      const index = buildIndex(posts);
      return {
        bytes: JSON.stringify(storeIndex(index)).length,
        rank(page) {
          const writtenOn = undated ? '' : page.post.date;
          const found = rankPosts(index, asReading(page), { limit: RESULTS, writtenOn });
          return found.map(({ postId }) => postId);
        },
        anchor(page, target) {
          const { blocks } = asReading(page);
          const [best] = findAnchors(blocks, target, index);
          return best && spanInText(page.text, blocks, best);
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

/** The posts whose title or keyword stands in the text word for word, the longest first. */
export const exactPhrase: Method = {
  name: 'exact phrase',
  readsLinks: false,
  build(posts) {
    const phrases = posts.map(({ id, title, keywords }) => ({
      id,
      wordings: [title, ...keywords].map(spaced).filter((one) => one.trim() !== ''),
    }));
    return {
      bytes: JSON.stringify(phrases).length,
      rank({ text }) {
        const lower = spaced(text);
        const longest = (wordings: readonly string[]): number =>
          Math.max(0, ...wordings.filter((one) => lower.includes(one)).map((one) => one.length));
        const scored = phrases.map(({ id, wordings }) => ({ id, score: longest(wordings) }));
        return idsByScore(scored);
      },
      anchor: ({ text }, { title, keywords }) => longestPiece(text, [title, ...keywords]),
    };
  },
};

/** The posts whose title's words meet in one sentence, by the share of the title that they are. */
export const titleWords: Method = {
  name: 'title words',
  readsLinks: false,
  build(posts) {
    const titles = posts.map(({ id, title, text }) => {
      const language = detectLanguage(`${title}\n${text}`);
      const terms = analyse(title, language).filter(({ stop }) => !stop);
      return { id, terms: [...new Set(terms.map(({ term }) => term))] };
    });
    const holders = new Map<string, number>();
    for (const { terms } of titles) {
      for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
    }
    const idf = (term: string): number => Math.log((posts.length + 1) / (holders.get(term) ?? 1));
    return {
      bytes: JSON.stringify(titles).length,
      rank({ text }) {
        const sentences = new Map<number, Set<string>>();
        for (const { term, sentence } of analyse(text, detectLanguage(text))) {
          sentences.set(sentence, (sentences.get(sentence) ?? new Set()).add(term));
        }
        const scoreOf = (terms: readonly string[]): number => {
          const all = sumOf(terms, idf);
          let best = 0;
          for (const sentence of sentences.values()) {
            const met = sumOf(
              terms.filter((term) => sentence.has(term)),
              idf,
            );
            best = Math.max(best, (met * met) / (all || 1));
          }
          return best;
        };
        return idsByScore(titles.map(({ id, terms }) => ({ id, score: scoreOf(terms) })));
      },
    };
  },
};

/** The words of a text in lower case, each between spaces. */
const spaced = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

const sumOf = (terms: readonly string[], weigh: (term: string) => number): number =>
  terms.reduce((sum, term) => sum + weigh(term), 0);

function idsByScore(scored: readonly { readonly id: string; readonly score: number }[]) {
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** Where the longest run of words of the wordings stands in the text. */
function longestPiece(text: string, wordings: readonly string[]): Span | undefined {
  const lower = text.toLowerCase();
  const pieces = wordings.flatMap((wording) => piecesOf(wording.toLowerCase().split(/\s+/)));
  const falling = pieces.toSorted((a, b) => b.split(' ').length - a.split(' ').length);
  const longest = falling.find((piece) => lower.includes(piece));
  if (longest === undefined) return undefined;
  const start = lower.indexOf(longest);
  return { start, end: start + longest.length };
}

function piecesOf(words: readonly string[]): readonly string[] {
  const pieces = words.flatMap((_, from) =>
    words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')),
  );
  return pieces.filter((piece) => piece.length > 3);
}
