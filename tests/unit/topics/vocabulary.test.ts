import { describe, expect, it } from 'vitest';
import { buildVocabulary } from '@/utils/topics/learn/build-vocabulary';
import { limits, parseVocabulary } from '@/utils/topics/vocabulary';
import { makePost, makeTag } from './fixtures';

const garden = ['tulip', 'soil', 'compost'].map(
  (word) => `Plant the ${word} in spring. Water the ${word} daily.`,
);
const posts = [
  ...garden.map((text, at) =>
    makePost(`garden-${at}`, `${text} A gardener prunes roses and waters the greenhouse.`),
  ),
  ...[1, 2, 3].map((at) =>
    makePost(`code-${at}`, 'The compiler reads the source and prints an error.'),
  ),
];
const tags = [
  makeTag('gardening', ['garden-0', 'garden-1', 'garden-2']),
  makeTag('compilers', ['code-1', 'code-2', 'code-3']),
];

describe('a vocabulary', () => {
  it('knows the company of a tag, not the words that all posts share', () => {
    const { company } = buildVocabulary(tags, posts);
    expect(company['greenhouse']).toEqual([0, expect.any(Number)]);
    expect(company['compiler']).toEqual([1, expect.any(Number)]);
    expect(company['the']).toBeUndefined();
  });

  it('leaves out tags that are not in use', () => {
    const [gardening, compilers] = tags;
    if (!gardening || !compilers) throw new Error('two tags');
    const built = buildVocabulary([{ ...gardening, use: false }, compilers], posts);
    expect(built.tags.map(({ tag }) => tag)).toEqual(['compilers']);
  });

  it('takes the name of a tag that has no phrases', () => {
    const built = buildVocabulary([makeTag('plain-language', [], [])], []);
    expect(built.tags[0]?.phrases.map(({ text }) => text)).toEqual(['plain-language']);
  });

  it('takes phrases with the same stems once, and keeps the first as it is written', () => {
    const phrases = ['Generate leads', 'generating leads', 'generates Leads'];
    const built = buildVocabulary([makeTag('leads', [], phrases)], []);
    expect(built.tags[0]?.phrases.map(({ text }) => text)).toEqual(['Generate leads']);
  });

  it('never looks a page through for a letter, however many phrases have it', () => {
    const phrases = [
      'A/B test',
      'start a business',
      'get a meeting',
      'request a demo',
      'book a call',
    ];
    const built = buildVocabulary([makeTag('business', [], phrases)], []);
    expect(Object.keys(built.signs).filter((root) => root.length < 3)).toEqual([]);
  });

  it('survives being stored', () => {
    const built = buildVocabulary(tags, posts);
    expect(parseVocabulary(JSON.parse(JSON.stringify(built)))).toEqual(built);
  });

  it('stays small for a library of 5,000 tags', () => {
    const many = Array.from({ length: 3_000 }, (_, at) =>
      makePost(`post-${at}`, `word${at} word${at + 1} word${at + 2} `.repeat(20)),
    );
    const manyTags = Array.from({ length: 6_000 }, (_, at) =>
      makeTag(`tag ${at}`, [`post-${at % 3_000}`]),
    );
    const built = buildVocabulary(manyTags, many);
    expect(built.tags).toHaveLength(limits.tags);
    expect(JSON.stringify(built).length).toBeLessThan(1_000_000);
  }, 30_000);

  it('has room for the tags that a person gave phrases to, and for those that most posts carry', () => {
    const phrases = Array.from({ length: 90 }, (_, at) => `phrase number ${at} of many`);
    const posts = ['post-0', 'post-1'];
    const many = Array.from({ length: 200 }, (_, at) =>
      makeTag(
        `tag ${at}`,
        at === 150 ? posts : ['post-0'],
        phrases.map((one) => `${one} ${at}`),
      ),
    );
    const own = makeTag('zeppelins', [], ['rigid airship']);
    const names = buildVocabulary([...many, own], []).tags.map(({ tag }) => tag);
    expect(names).toContain('zeppelins');
    expect(names).toContain('tag 150');
    expect(names.length).toBeLessThan(120);
  });

  it.each([
    undefined,
    null,
    1,
    'x',
    [],
    {},
    { version: 1, signs: {}, company: {}, tags: [] },
    { version: 4, company: {}, tags: [] },
    { version: 4, signs: { '(': [] }, company: {}, tags: [] },
    { version: 4, signs: { 'lead|': [] }, company: {}, tags: [] },
    { version: 4, signs: {}, company: { word: 5 }, tags: [] },
    { version: 4, signs: {}, company: {} },
  ])('is not to be had from %j', (value) => {
    expect(parseVocabulary(value)).toBeUndefined();
  });

  it.each([
    { tag: 5 },
    { phrases: undefined },
    { threshold: '1' },
    { phrases: [{ text: 'Ants', key: 5, gap: 3, weight: 1, lone: false }] },
    { phrases: [{ text: 'Ants', key: 'ant', gap: 3, weight: null, lone: false }] },
  ])('has no tags where one of the stored has %j', (broken) => {
    const built = buildVocabulary(tags, posts);
    const [first, second] = built.tags;
    expect(parseVocabulary({ ...built, tags: [first, second] })?.tags).toHaveLength(2);
    expect(parseVocabulary({ ...built, tags: [first, { ...second, ...broken }] })?.tags).toEqual(
      [],
    );
  });
});
