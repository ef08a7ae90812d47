import { describe, expect, it } from 'vitest';
import { detectTopics } from '@/utils/topics/detect/detect-topics';
import { mayMatch } from '@/utils/topics/detect/may-match';
import { buildVocabulary } from '@/utils/topics/learn/build-vocabulary';
import { makePost, makeReading, makeTag } from './fixtures';

const phrases = [
  'lead generation',
  'generate leads',
  'qualified leads',
  'cost per lead',
  'lead magnet',
];
const texts = [
  'Customers buy when sales calls. A campaign brings prospects into the funnel, and conversion follows.',
  'The funnel shows where prospects leave. Sales wants customers, the campaign brings conversion.',
  'A prospect becomes a customer after the third call of sales. Watch the conversion of each campaign.',
];
const posts = texts.map((text, at) =>
  makePost(`post-${at}`, `${text} Leads come from lead generation.`),
);
const vocabulary = buildVocabulary(
  [
    makeTag(
      'leads',
      posts.map(({ id }) => id),
      phrases,
    ),
  ],
  posts,
);

const found = (...paragraphs: readonly string[]) =>
  detectTopics(makeReading(...paragraphs), vocabulary);

describe('detectTopics', () => {
  it.each([
    'We generate leads for dentists. To generate leads, sales calls a prospect.',
    'We generate high-quality leads of customers, and our campaign generated more leads than ever.',
    'The COST-PER-LEAD fell, and the cost per qualified lead too.',
    'Lead-magnet or lead magnets: what a prospect wants',
  ])('finds the tag in %j', (text) => {
    expect(found(text).map(({ tag }) => tag)).toEqual(['leads']);
  });

  it.each([
    'They took the lead. Generation after generation remembers it.',
    'Lead the list of generators with a magnet.',
    'The lead singer, the lead guitar, the lead role, a lead pipe, and the tech lead.',
    'It leads to nothing.',
    '',
  ])('does not find it in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('says which phrases, how often and where', () => {
    const reading = {
      ...makeReading('Lead magnets work.', 'Qualified leads cost more.'),
      title: 'Lead magnets',
    };
    const [topic] = detectTopics(reading, vocabulary);
    expect(topic?.phrases[0]).toEqual({
      phrase: 'lead magnet',
      count: 2,
      places: ['title', 'text'],
    });
    expect(topic?.phrases[1]).toEqual({ phrase: 'qualified leads', count: 1, places: ['text'] });
    expect(topic?.score).toBeGreaterThan(0.5);
  });

  it('counts the title once, also where it is a block', () => {
    const title = { place: 'title', text: 'Lead magnets' } as const;
    const reading = { ...makeReading(), title: title.text, blocks: [title] };
    expect(detectTopics(reading, vocabulary)[0]?.phrases[0]?.count).toBe(1);
  });

  it('counts a word of several phrases where its company shows its sense, beside a phrase', () => {
    const among =
      'Leads enter the funnel. Sales calls the leads, and prospects become customers. One lead magnet.';
    const alone = 'Leads and leads again. One lead magnet.';
    const score = (text: string) => found(text)[0]?.score ?? 0;
    expect(score(among)).toBeGreaterThan(score(alone));
  });

  it('puts the most telling topic first', () => {
    const two = buildVocabulary([makeTag('tulips', []), makeTag('dahlias', [])], []);
    const topics = detectTopics(
      makeReading('Dahlias, dahlias, dahlias, a dahlia and dahlias beside tulips, tulips, tulips.'),
      two,
    );
    expect(topics.map(({ tag }) => tag)).toEqual(['dahlias', 'tulips']);
  });

  it('finds any phrase that a person adds to a tag of their own', () => {
    const own = buildVocabulary([makeTag('Zeppelins', [], ['rigid airship'])], []);
    const topics = detectTopics(makeReading('A rigid airship flew. Rigid airships are rare.'), own);
    expect(topics.map(({ tag }) => tag)).toEqual(['Zeppelins']);
  });
});

describe('a tag of many phrases', () => {
  const wordings = ['prospecting', 'cold calling', 'cold email', 'sales outreach', 'reply rate'];
  const outreach = posts.map((post) => ({
    ...post,
    text: `${post.text} Prospecting. Cold email.`,
  }));
  const tagOf = (phrases: readonly string[]) =>
    makeTag(
      'outreach',
      posts.map(({ id }) => id),
      [...phrases],
    );
  const foundBy = (phrases: readonly string[], text: string) =>
    detectTopics(makeReading(text), buildVocabulary([tagOf(phrases)], outreach));
  const gold = 'Prospecting along the river. They went prospecting for gold. Prospecting is slow.';
  const sales =
    'Prospecting brings prospects and customers to sales. Prospecting fills the funnel.';

  it('is not told by a single one of its words in other company', () => {
    expect(foundBy(wordings, gold)).toEqual([]);
    expect(foundBy(wordings, sales)).toHaveLength(1);
    expect(foundBy(['prospecting'], gold)).toHaveLength(1);
  });

  it('does not have its own words for company, unless one is all there is', () => {
    const companyOf = (phrases: readonly string[]) =>
      Object.keys(buildVocabulary([tagOf(phrases)], outreach).company);
    expect(companyOf(wordings)).not.toContain('prospecting');
    expect(companyOf(wordings)).toContain('prospect');
    expect(companyOf(['prospecting'])).toContain('prospecting');
  });

  it('takes more than a few of them in a long text', () => {
    const more = Array.from({ length: 8 }, (_, at) => `wording ${'abcdefgh'[at]}`);
    const said =
      'Cold email. Cold calling. Sales outreach. Reply rate. Funnel, customer, campaign.';
    const rest = Array.from({ length: 2_000 }, (_, at) => `unrelated${at}`).join(' ');
    expect(foundBy([...wordings, ...more], said)).toHaveLength(1);
    expect(foundBy([...wordings, ...more], `${said} ${rest}`)).toEqual([]);
    expect(foundBy(wordings, `${said} ${rest}`)).toHaveLength(1);
  });
});

describe('mayMatch', () => {
  it('is false where no phrase has its words near each other', () => {
    expect(mayMatch(['The leader generated a magnet of some cost.'], vocabulary)).toBe(false);
  });

  it.each(['Generates many LEADS', 'lead-magnets', 'x qualified, eager leads y'])(
    'is true for %j',
    (text) => {
      expect(mayMatch(['', text], vocabulary)).toBe(true);
    },
  );

  it('knows the beginnings of words in other letters, too', () => {
    const ecology = buildVocabulary([makeTag('Ökologie', [], ['Ökologie', 'neue Ära'])], []);
    expect(mayMatch(['Zur Ökologie der Wiese'], ecology)).toBe(true);
    expect(mayMatch(['Eine neue ÄRA beginnt'], ecology)).toBe(true);
    expect(mayMatch(['Geoökologie, und neu sind die Aquarien'], ecology)).toBe(false);
  });

  it('takes no more texts than it needs', () => {
    function* pieces() {
      yield 'A lead magnet';
      throw new Error('asked for more');
    }
    expect(mayMatch(pieces(), vocabulary)).toBe(true);
    expect(() => mayMatch(pieces(), buildVocabulary([makeTag('tulips', [])], []))).toThrow();
  });
});
