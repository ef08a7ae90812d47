import type { Reading } from '../topics/reading';
import { analyse, type Word } from './analyse';
import { findAnchors } from './find-anchors';
import { detectLanguage, parseLanguage } from './language';
import { reasonsFor } from './reasons';
import type { Recommendation } from './recommendation';
import type { IndexedPost, SearchIndex } from './search-index';

/** What may be ranked. */
export interface RankOptions {
  readonly limit: number;
  /** Ids or addresses of posts that are not recommended, such as those the draft already links to. */
  readonly exclude?: readonly string[];
}

const K1 = 1.2;
const B = 0.75;
const LEAST_SCORE = 0.02;

/**
 * The posts of a library that fit a page, best first, with what carried their score. Empty where
 * nothing fits well enough. The page itself is never among them.
 */
export function rankPosts(
  index: SearchIndex,
  reading: Reading,
  { limit, exclude = [] }: RankOptions,
): readonly Recommendation[] {
  const text = reading.blocks.map((block) => block.text).join('\n');
  const language = parseLanguage(reading.language) || detectLanguage(text);
  const words = analyse(`${reading.title}\n${text}`, language);
  const left = new Set(exclude.map(addressKey));
  const scored = index.posts
    .filter(({ post }) => !sameAddress(post.url, reading.url))
    .filter(({ post }) => !left.has(addressKey(post.id)) && !left.has(addressKey(post.url)))
    .filter((indexed) => speak(indexed.language, language))
    .map((indexed) => ({ indexed, score: scoreOf(index, indexed, words) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score);
  return scored.slice(0, limit).map(({ indexed, score }) => ({
    postId: indexed.post.id,
    score,
    reasons: reasonsFor(index, indexed, reading, language),
    anchors: findAnchors(reading.blocks, indexed.post, index),
  }));
}

function speak(own: string, other: string): boolean {
  return own === '' || other === '' || own === other;
}

function sameAddress(a: string, b: string): boolean {
  return addressKey(a) === addressKey(b);
}

/** An address without what doesn't tell pages apart: protocol, `www.`, query, fragment, last slash. */
function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}

function scoreOf(index: SearchIndex, indexed: IndexedPost, words: readonly Word[]): number {
  const text = textScore(index, indexed, words);
  const title = titleScore(index, indexed, words);
  return 1 - Math.exp(-(text / 20) * (0.2 + title));
}

/** BM25 (Robertson and Zaragoza 2009) of the post for the page's distinct terms. */
function textScore(index: SearchIndex, indexed: IndexedPost, words: readonly Word[]): number {
  let score = 0;
  for (const term of new Set(words.filter((word) => !word.stop).map((word) => word.term))) {
    const count = indexed.termCounts.get(term) ?? 0;
    const norm = K1 * (1 - B + (B * indexed.length) / index.averageLength);
    score += ((index.idf.get(term) ?? 0) * count * (K1 + 1)) / (count + norm);
  }
  return score;
}

/** The greatest share of the title's weight that one sentence of the page holds. */
function titleScore(index: SearchIndex, indexed: IndexedPost, words: readonly Word[]): number {
  const met = new Map<number, Set<string>>();
  for (const { term, sentence } of words) {
    if (!indexed.titleTerms.includes(term)) continue;
    met.set(sentence, (met.get(sentence) ?? new Set()).add(term));
  }
  let best = 0;
  for (const terms of met.values()) {
    let weight = 0;
    for (const term of terms) weight += index.idf.get(term) ?? 0;
    best = Math.max(best, weight / Math.max(indexed.titleWeight, Number.EPSILON));
  }
  return best;
}
