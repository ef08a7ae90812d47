import type { Tag } from '../../settings/tag';
import { phraseWords } from '../detect/lexicon';
import { commonShare } from '../words/common-words';
import { logOdds } from '../words/log-odds';
import { tokenise, type Word } from '../words/tokenise';
import type { StudyPost } from './study-post';

/** A wording that the posts of a tag share, and others have not. */
export interface PhraseSuggestion {
  readonly text: string;
  /** How many posts of the tag have it in a title, a heading or a keyword. */
  readonly posts: number;
}

const LONGEST = 3;
const LIMIT = 12;
const MOST_HEADINGS = 60;
/** No phrase begins or ends with a word this common, nor is one by itself that is nearly as common. */
const COMMON_EDGE = 0.5;
const COMMON_ALONE = 0.25;
const COMMON_PHRASE = 0.002;
const LEAST_WEIGHT = 1;
/** Of many posts, one in so many has to have a phrase. */
const LEAST_SHARE = 200;
/** Two words say best what is meant; one has many senses, three are rarely repeated as they are. */
const LENGTHS = [0, 0.6, 1, 0.9];
/** A part of a better phrase has to stand by itself in this much more posts. */
const STANDS_ALONE = 1.5;

interface Gram {
  readonly key: string;
  readonly text: string;
  readonly words: readonly Word[];
}

interface Candidate extends Gram {
  readonly posts: number;
  /** The author named the post by it. */
  readonly isKeyword: boolean;
}

/**
 * Phrases for a tag from its posts' titles, headings and keywords: those that several of the posts have, or an author gave
 * as a keyword, that tell the tag's posts from the others, and that no tag has yet. The most telling ones first.
 */
export function suggestPhrases(
  tag: Tag,
  tags: readonly Tag[],
  posts: readonly StudyPost[],
): readonly PhraseSuggestion[] {
  const ids = new Set(tag.postIds);
  const own = posts.filter(({ id }) => ids.has(id));
  const others = posts.filter(({ id }) => !ids.has(id));
  const taken = new Set(tags.flatMap(({ name, phrases }) => [name, ...phrases].map(keyOf)));
  // A word of a phrase that the tag has is left out too: alone it would be met in other senses.
  const phrases = tag.phrases.map(keyOf);
  const isKnown = (key: string) => taken.has(key) || phrases.some((one) => isPart(key, one));
  const candidates = candidatesOf(own).filter(({ key }) => !isKnown(key));
  const outside = countIn(others, new Set(candidates.map(({ key }) => key)));
  const ranked = candidates
    .map((candidate) => {
      const { weight, information } = logOdds(
        { posts: candidate.posts, of: own.length },
        { posts: outside.get(candidate.key) ?? 0, of: others.length },
        commonnessOf(candidate.words),
      );
      return { ...candidate, weight, rank: information * (LENGTHS[candidate.words.length] ?? 0) };
    })
    .filter(({ weight }) => weight > LEAST_WEIGHT)
    .sort((one, other) => other.rank - one.rank);
  return withoutParts(ranked).slice(0, LIMIT).map(toSuggestion);
}

const toSuggestion = ({ text, posts }: Candidate): PhraseSuggestion => ({ text, posts });

function candidatesOf(posts: readonly StudyPost[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const post of posts) {
    const keywords = new Set(post.keywords.map(keyOf));
    for (const [key, gram] of gramsOf(post)) {
      const known = found.get(key);
      found.set(key, {
        ...(known ?? gram),
        posts: (known?.posts ?? 0) + 1,
        isKeyword: known?.isKeyword === true || keywords.has(key),
      });
    }
  }
  const least = Math.max(2, posts.length / LEAST_SHARE);
  return [...found.values()].filter((one) => one.posts >= least || one.isKeyword);
}

function countIn(
  posts: readonly StudyPost[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const post of posts) {
    for (const key of gramsOf(post).keys()) {
      if (wanted.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function gramsOf(post: StudyPost): ReadonlyMap<string, Gram> {
  const grams = new Map<string, Gram>();
  const texts = [post.title, ...post.headings.slice(0, MOST_HEADINGS), ...post.keywords];
  for (const text of texts) {
    for (const gram of gramsIn(text)) if (!grams.has(gram.key)) grams.set(gram.key, gram);
  }
  return grams;
}

/** Runs of a few words inside a sentence that may be a phrase. */
function gramsIn(text: string): readonly Gram[] {
  const words = tokenise(text);
  const grams: Gram[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST); end += 1) {
      if (words[end - 1]?.form === '') break;
      const run = words.slice(start, end);
      if (mayBePhrase(run)) grams.push({ key: stemsOf(run), text: textOf(run), words: run });
    }
  }
  return grams;
}

function mayBePhrase(words: readonly Word[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return false;
  const limit = words.length === 1 ? COMMON_ALONE : COMMON_EDGE;
  return [first, last].every(({ form, noun }) => form.length > 2 && commonShare(noun) < limit);
}

/** In how many pages of common prose a phrase is to be expected. */
function commonnessOf([word, second]: readonly Word[]): number {
  return second || !word ? COMMON_PHRASE : commonShare(word.noun);
}

/** Leaves out a phrase that is part of a better one or has one as its part, unless it says more by itself. */
function withoutParts<T extends Candidate>(ranked: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const one of ranked) {
    const isSaid = kept.some(
      (better) =>
        (isPart(one.key, better.key) && one.posts < better.posts * STANDS_ALONE) ||
        isPart(better.key, one.key),
    );
    if (!isSaid) kept.push(one);
  }
  return kept;
}

const isPart = (part: string, whole: string): boolean => ` ${whole} `.includes(` ${part} `);
const keyOf = (phrase: string): string => stemsOf(phraseWords(phrase));
const stemsOf = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(' ');
const textOf = (words: readonly Word[]): string => words.map(({ form }) => form).join(' ');
