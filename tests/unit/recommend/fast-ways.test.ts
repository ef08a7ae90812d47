import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepChampions, toPostings } from '@/utils/recommend/index/lists';
import { phraseAt } from '@/utils/recommend/index/phrase-book';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { emptyTree, follow, plant } from '@/utils/recommend/indexing/phrase-tree';
import { matchPhrases } from '@/utils/recommend/rank/match-phrases';
import { readPage } from '@/utils/recommend/rank/page';
import { analyse } from '@/utils/recommend/text/analyse';
import { hashOf } from '@/utils/recommend/text/hash';
import { memoWords } from '@/utils/recommend/text/word-memo';
import { writePost } from '../write-post';

const wordOf = fc.string({ minLength: 1, maxLength: 6 });

describe('a memo of words', () => {
  it('gives each word of a text the number that it was given first', () => {
    fc.assert(
      fc.property(fc.array(wordOf), fc.integer({ min: 1, max: 600 }), (words, most) => {
        const text = words.join('');
        const asked: string[] = [];
        const memo = memoWords((written) => asked.push(written) - 1, most);
        let start = 0;
        for (const word of words) {
          expect(asked[memo(text, start, start + word.length, hashOf(word))]).toBe(word);
          start += word.length;
        }
        if (words.length <= most) expect(asked).toEqual([...new Set(words)]);
      }),
    );
  });

  it('outgrows its first table', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `${'w'.repeat(at % 90)}${at}`);
    const memo = memoWords((written) => words.indexOf(written));
    const numbers = () => words.map((word) => memo(word, 0, word.length, hashOf(word)));
    expect(numbers()).toEqual([...words.keys()]);
    expect(numbers()).toEqual([...words.keys()]);
  });
});

const weightsOf = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 40 });

describe('the champions of a list', () => {
  it('are those that sorting by weight leaves', () => {
    fc.assert(
      fc.property(fc.array(weightsOf), fc.integer({ min: 1, max: 30 }), (lists, most) => {
        const posts = Math.max(0, ...lists.map((list) => list.length));
        const rows = Array.from({ length: posts }, (_, post) => {
          const terms = [...lists.keys()].filter((term) => post < (lists[term] ?? []).length);
          return { terms, weights: terms.map((term) => lists[term]?.[post] ?? 0) };
        });
        const { starts, values, weights } = keepChampions(toPostings(rows, lists.length), most);
        for (const [term, list] of lists.entries()) {
          const falling = [...list.keys()].sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0));
          const kept = falling.slice(0, most).sort((a, b) => a - b);
          expect([...values.slice(starts[term], starts[term + 1])]).toEqual(kept);
          expect([...weights.slice(starts[term], starts[term + 1])]).toEqual(
            kept.map((post) => list[post]),
          );
        }
      }),
    );
  });
});

const phraseOf = fc.array(fc.nat(5), { minLength: 1, maxLength: 5 });

describe('a tree of phrases', () => {
  it('leads along a phrase to its own end, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(phraseOf, { maxLength: 400 }), phraseOf, (phrases, other) => {
        const tree = emptyTree(4);
        const ends = phrases.map((phrase) => plant(tree, phrase));
        const walk = (phrase: readonly number[]): number => {
          let node = 0;
          for (const term of phrase) {
            node = follow(tree, node, term);
            if (node === 0) return 0;
          }
          return node;
        };
        expect(phrases.map(walk)).toEqual(ends);
        expect(new Set(ends).size).toBe(new Set(phrases.map(String)).size);
        const begins = phrases.some(
          (phrase) => String(phrase.slice(0, other.length)) === String(other),
        );
        expect(walk(other) > 0).toBe(begins);
      }),
    );
  });
});

const WORDS = ['zorb', 'quell', 'mipt', 'vandu', 'The', 'about', 'Zorbs'];
const linesOf = fc.array(
  fc.array(fc.constantFrom(...WORDS, '. ', ', '), { maxLength: 8 }).map((words) => words.join(' ')),
  { maxLength: 5 },
);

describe('a page', () => {
  it('has the words, counts and sentences that reading it word by word gives', () => {
    const index = buildIndex([
      writePost({ id: 'a', title: 'Zorb quell', text: 'mipt', language: 'en' }),
    ]);
    fc.assert(
      fc.property(linesOf, (lines) => {
        const blocks = lines.map((text) => ({ place: 'text' as const, text }));
        const page = readPage({ url: '', title: '', language: 'en', blocks }, index);
        const plain = lines.flatMap((text, at) =>
          analyse(text, 'en').map((word) => ({ ...word, block: at + 1 })),
        );
        expect([...page.words.ends]).toEqual(plain.map(({ end }) => end));
        expect([...page.words.blocks]).toEqual(plain.map(({ block }) => block));
        expect([...page.words.stops]).toEqual(plain.map(({ stop }) => Number(stop)));
        const known = plain.filter(({ term }) => ['zorb', 'quell', 'mipt'].includes(term));
        const times = [...page.counts.times].reduce((sum, one) => sum + one, 0);
        expect(times).toBe(known.length);
        expect(page.places.flat().length).toBe(known.length);
        const sentences = new Map<string, Set<string>>();
        for (const { block, sentence, term } of known) {
          const key = `${block} ${sentence}`;
          sentences.set(key, (sentences.get(key) ?? new Set()).add(term));
        }
        const sizes = [...sentences.values()].map(({ size }) => size).filter((size) => size > 1);
        const { starts } = page.sentences;
        expect([...starts].slice(1).map((end, at) => end - (starts[at] ?? 0))).toEqual(sizes);
      }),
    );
  });
});

describe('the holders of a phrase', () => {
  it('are the posts whose text has it word for word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: linesOf, text: linesOf }), { maxLength: 6 }),
        (drafts) => {
          const posts = drafts.map(({ title, text }, at) =>
            writePost({
              id: `${at}`,
              title: title.join(' '),
              text: text.join('\n'),
              language: 'en',
            }),
          );
          const { phrases } = buildIndex(posts);
          const termsOf = (text: string) => analyse(text, 'en').map(({ term }) => term);
          for (const post of posts) {
            const own = termsOf(post.title).join(' ');
            const holders = posts.filter(({ text }) =>
              ` ${termsOf(text).join(' ')} `.includes(` ${own} `),
            );
            const found = [...phrases.holders.keys()]
              .map((number) => phraseAt(phrases, number))
              .find(
                ({ uses, terms }) =>
                  uses.some((use) => use.field === 'title' && posts[use.post] === post) &&
                  terms.length > 0,
              );
            if (found) expect(found.holders).toBe(holders.length);
          }
        },
      ),
    );
  });
});

describe('the phrases met on a page', () => {
  it('are those that stand in one of its blocks word for word, at all their places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: linesOf, tag: linesOf })),
        linesOf,
        (drafts, lines) => {
          const posts = drafts.map(({ title, tag }, at) =>
            writePost({
              id: `${at}`,
              title: title.join(' '),
              tags: [tag.join(' ')],
              text: lines.join('\n'),
              language: 'en',
            }),
          );
          const index = buildIndex(posts);
          const blocks = lines.map((text) => ({ place: 'text' as const, text }));
          const page = readPage({ url: '', title: '', language: 'en', blocks }, index);
          const { terms, blocks: inBlock } = page.words;
          const plain = [...index.phrases.holders.keys()].flatMap((number) => {
            const phrase = phraseAt(index.phrases, number);
            const own = phrase.terms;
            return [...terms.keys()].flatMap((at) =>
              own.every(
                (term, step) => terms[at + step] === term && inBlock[at + step] === inBlock[at],
              )
                ? [`${own} at ${at}`]
                : [],
            );
          });
          const found = [...matchPhrases(index, page)].flatMap(([phrase, starts]) =>
            starts.map((at) => `${phrase.terms} at ${at}`),
          );
          expect(found.sort()).toEqual(plain.sort());
        },
      ),
    );
  });
});
