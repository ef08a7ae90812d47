import type { Post } from '@/utils/library/post';
import { addressKey } from '@/utils/recommend/index/address-key';
import { analyse, type Word } from '@/utils/recommend/text/analyse';
import { detectLanguage } from '@/utils/recommend/text/detect-language';
import type { Method, Page } from './evaluate-methods';
import type { Span } from './evaluate-score';

/** A wording that speaks for a post; of the words of a link, who wrote it. */
interface Wording {
  readonly words: string;
  readonly source: string | undefined;
}

interface Named {
  readonly id: string;
  readonly wordings: readonly Wording[];
}

/**
 * The posts whose title or keyword stands in the text word for word, the longest first. Where links are known, the words
 * that other posts link with count as well. As an anchor the longest of these, or else the longest piece of the title.
 */
export const exactPhrase: Method = {
  name: 'exact phrase',
  readsLinks: true,
  build(posts) {
    const named = nameAll(posts);
    const byId = new Map(named.map((one) => [one.id, one.wordings]));
    return {
      bytes: JSON.stringify(named).length,
      rank({ post, text }) {
        const lower = spaced(text);
        const longest = (wordings: readonly Wording[]): number => {
          const met = foreign(wordings, post).filter(({ words }) => lower.includes(words));
          return Math.max(0, ...met.map(({ words }) => words.length));
        };
        return idsByScore(named.map(({ id, wordings }) => ({ id, score: longest(wordings) })));
      },
      anchor: (page, target) =>
        knownAnchor(page, foreign(byId.get(target.id) ?? [], page.post)) ??
        longestPiece(page.text, [target.title, ...target.keywords]),
    };
  },
};

function nameAll(posts: readonly Post[]): readonly Named[] {
  const anchors = new Map<string, Wording[]>();
  for (const { id, links } of posts) {
    for (const { url, anchor } of links) {
      const key = addressKey(url);
      const known = anchors.get(key) ?? [];
      known.push({ words: spaced(anchor), source: id });
      anchors.set(key, known);
    }
  }
  return posts.map(({ id, url, title, keywords }) => {
    const own = [title, ...keywords].map((one) => ({ words: spaced(one), source: undefined }));
    const all = [...own, ...(anchors.get(addressKey(url)) ?? [])];
    return { id, wordings: all.filter(({ words }) => words.trim() !== '') };
  });
}

/** What a page's own links say must not be known when posts are looked for that fit it. */
const foreign = (wordings: readonly Wording[], { id }: Post) =>
  wordings.filter(({ source }) => source !== id);

/** Where the longest of the words that others link with stands in the text. */
function knownAnchor({ text }: Page, wordings: readonly Wording[]): Span | undefined {
  const links = wordings.filter(({ source }) => source !== undefined);
  const longest = links.map(({ words }) => words.trim()).toSorted((a, b) => b.length - a.length);
  for (const words of longest) {
    const found = new RegExp(words.replaceAll(' ', '[^\\p{L}\\p{N}]+'), 'iu').exec(text);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

interface TitleTerms {
  readonly id: string;
  readonly terms: readonly string[];
}

/** The posts whose title's words meet in one sentence, by the share of the title that they are. */
export const titleWords: Method = {
  name: 'title words',
  readsLinks: false,
  build(posts) {
    const titles = posts.map(termsOfTitle);
    const holders = holdersOf(titles);
    const idf = (term: string): number =>
      Math.log((posts.length + 1) / (holders.get(term)?.length ?? 1));
    const whole = titles.map(({ terms }) => terms.reduce((sum, term) => sum + idf(term), 0));
    return {
      bytes: JSON.stringify(titles).length,
      rank({ text }) {
        const best = new Map<number, number>();
        for (const sentence of sentencesOf(text)) {
          for (const [title, met] of meetings(sentence, holders, idf)) {
            const score = (met * met) / (whole[title] || 1);
            best.set(title, Math.max(best.get(title) ?? 0, score));
          }
        }
        return idsByScore([...best].map(([at, score]) => ({ id: titles[at]?.id ?? '', score })));
      },
    };
  },
};

function termsOfTitle({ id, title, text }: Post): TitleTerms {
  const language = detectLanguage(`${title}\n${text}`);
  const words = analyse(title, language).filter(({ stop }) => !stop);
  return { id, terms: [...new Set(words.map(({ term }) => term))] };
}

/** The titles that hold each term. */
function holdersOf(titles: readonly TitleTerms[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, { terms }] of titles.entries()) {
    for (const term of terms) holders.set(term, [...(holders.get(term) ?? []), at]);
  }
  return holders;
}

function sentencesOf(text: string): Iterable<ReadonlySet<string>> {
  const sentences = new Map<number, Set<string>>();
  for (const { term, sentence } of analyse(text, detectLanguage(text))) {
    sentences.set(sentence, (sentences.get(sentence) ?? new Set()).add(term));
  }
  return sentences.values();
}

/** The weight of each title's words that stand in a sentence. */
function meetings(
  sentence: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly number[]>,
  idf: (term: string) => number,
): ReadonlyMap<number, number> {
  const met = new Map<number, number>();
  for (const term of sentence) {
    for (const title of holders.get(term) ?? []) met.set(title, (met.get(title) ?? 0) + idf(term));
  }
  return met;
}

/** The words of a text in lower case, each between spaces. */
const spaced = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

function idsByScore(scored: readonly { readonly id: string; readonly score: number }[]) {
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

/** Where the longest piece of one of the wordings stands in the text: by its telling words, then by all of them. */
function longestPiece(text: string, wordings: readonly string[]): Span | undefined {
  const language = detectLanguage(text);
  const words = analyse(text, language);
  let best: Piece | undefined;
  for (const wording of wordings) {
    const piece = longestRun(words, analyse(wording, language));
    if (piece && piece.size > (best?.size ?? 0)) best = piece;
  }
  return best && { start: best.start, end: best.end };
}

interface Piece extends Span {
  readonly size: number;
}

function longestRun(words: readonly Word[], wanted: readonly Word[]): Piece | undefined {
  let best: Piece | undefined;
  for (const at of words.keys()) {
    for (const from of wanted.keys()) {
      const run = runAt(words, at, wanted, from);
      if (run && run.size > (best?.size ?? 0)) best = run;
    }
  }
  return best;
}

/** The words with which both go on from there, where one of them tells something. */
function runAt(
  words: readonly Word[],
  at: number,
  wanted: readonly Word[],
  from: number,
): Piece | undefined {
  let length = 0;
  while (from + length < wanted.length && words[at + length]?.term === wanted[from + length]?.term)
    length += 1;
  const telling = wanted.slice(from, from + length).filter(({ stop }) => !stop).length;
  const [first, last] = [words[at], words[at + length - 1]];
  if (!first || !last || telling === 0) return undefined;
  return { start: first.start, end: last.end, size: telling * 100 + length };
}
