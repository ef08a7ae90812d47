import { describe, expect, it } from 'vitest';
import type { Post } from '@/utils/library/post';
import { findAnchors } from '@/utils/recommend/anchors/find-anchors';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { rankPosts } from '@/utils/recommend/rank-posts';
import { reasonSentence } from '@/utils/recommend/reasons/reason-sentence';
import type { Block } from '@/utils/topics/reading';
import { writePost } from '../write-post';

function postOf(id: string, title: string, text: string, links: Post['links'] = []): Post {
  return writePost({ id, title, language: 'en', text, links });
}

const index = buildIndex([
  postOf('knives', 'Sharpening Kitchen Knives', 'A whetstone sharpens kitchen knives best.'),
  postOf(
    'compost',
    'Compost Without Smell',
    'Compost needs air, and dry leaves between the scraps.',
  ),
  postOf(
    'bread',
    'Baking Rye Bread',
    'Rye bread wants time. Old crusts go to the heap behind the shed.',
    [{ url: 'https://site.example/compost', anchor: 'heap behind the shed' }],
  ),
]);

const draft = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ place: 'draft', text }));

const first = (blocks: readonly Block[], id: string, taken = {}) =>
  findAnchors(blocks, { id }, index, taken)[0]?.text;

describe('the words for a link', () => {
  it('are those that name the post, in running text', () => {
    const blocks = draft(
      'We cooked all day. Before that we had a course in sharpening kitchen knives, and it paid off.',
    );
    expect(first(blocks, 'knives')).toBe('sharpening kitchen knives');
  });

  it('are those that other posts link with', () => {
    const blocks = draft('The peels go to the heap behind the shed, where they rot.');
    expect(first(blocks, 'compost')).toBe('heap behind the shed');
  });

  it('are linked with the quotes around them', () => {
    const blocks = draft('I read “Baking Rye Bread” twice last winter.');
    expect(first(blocks, 'bread')).toBe('“Baking Rye Bread”');
  });

  it('are never in a heading, nor in or beside a link', () => {
    const heading: Block = { place: 'heading', text: 'Baking rye bread' };
    expect(findAnchors([heading], { id: 'bread' }, index)).toEqual([]);
    const blocks = draft('Baking rye bread takes a day.');
    const taken = [{ block: 0, start: 0, end: 16 }];
    for (const { start } of findAnchors(blocks, { id: 'bread' }, index, { taken })) {
      expect(start).toBeGreaterThan(17);
    }
  });

  it('go on after an abbreviation, and part no compound', () => {
    const soaps = buildIndex([
      postOf('soaps', 'Bar Soap vs. Liquid Soap', 'Which soap is kinder to the skin?'),
      postOf('pages', 'The On-Page SEO Checklist', 'What to look at on a page.'),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const compared = draft('For a side by side look see our post on bar soap vs. liquid soap.');
    expect(findAnchors(compared, { id: 'soaps' }, soaps)[0]?.text).toBe('bar soap vs. liquid soap');
    const named = draft('The comparison Bar Soap vs. Liquid Soap helps. Nobody knows why.');
    expect(findAnchors(named, { id: 'soaps' }, soaps)[0]?.text).toBe('Bar Soap vs. Liquid Soap');
    const listed = draft('Follow our on-page SEO checklist before anything else.');
    expect(findAnchors(listed, { id: 'pages' }, soaps)[0]?.text).toBe('on-page SEO checklist');
  });

  it('are the keyword of the post where the draft has it, however much else speaks for other words', () => {
    const farm = buildIndex([
      writePost({
        id: 'heap',
        title: 'Compost Without Smell',
        language: 'en',
        text: 'A heap of peels smells where no air gets in.',
        keywords: ['worm farm'],
      }),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade of the shed.'),
    ]);
    const blocks = draft(
      'A worm farm stood by the shed. We like our compost dry, and so does the cat.',
    );
    expect(findAnchors(blocks, { id: 'heap' }, farm)[0]?.text).toBe('worm farm');
  });

  it('don’t begin with what readers are told to do, nor run on across a clause or a verb', () => {
    const blocks = draft('For the edge, see sharpening kitchen knives because a dull knife slips.');
    expect(first(blocks, 'knives')).toBe('sharpening kitchen knives');
    const told = draft('Sharpening kitchen knives sharpens the whetstone as well.');
    expect(first(told, 'knives')).toBe('Sharpening kitchen knives');
  });

  it('are what the title is about, without its questions and without words around it', () => {
    const terms = buildIndex([
      postOf(
        'value',
        'What Is a Value Proposition? Definition and Examples',
        'It says why people buy.',
      ),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const blocks = draft(
      'Start with a clear value proposition that everyone in the room understands.',
    );
    expect(findAnchors(blocks, { id: 'value' }, terms)[0]?.text).toBe('value proposition');
  });

  it('are a long title as a whole, over its marks and with the one that ends it', () => {
    const guides = buildIndex([
      postOf('rye', 'Rye Bread: How Long Does a Loaf Keep, and Where?', 'A loaf keeps for a week.'),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const asked = draft(
      'Before you bake, read “notes” and Rye Bread: How long does a loaf keep, and where? It helps.',
    );
    expect(findAnchors(asked, { id: 'rye' }, guides)[0]?.text).toBe(
      'Rye Bread: How long does a loaf keep, and where?',
    );
    const part = draft('We asked ourselves how long does a loaf keep, and where to put it?');
    expect(findAnchors(part, { id: 'rye' }, guides)[0]?.text).not.toContain('?');
  });

  it('are a title that the draft writes like one, before the same words in passing', () => {
    const manual = buildIndex([
      postOf('secrets', 'Setting Secrets', 'A secret is set once, and read by nobody.'),
      postOf('admins', 'Who’s Admin Tonight?', 'An admin may do what others may not.'),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const blocks = draft(
      'My post says why setting secrets is dull. Nothing works before they are there (Setting Secrets).',
    );
    const [best] = findAnchors(blocks, { id: 'secrets' }, manual);
    expect(best?.text).toBe('Setting Secrets');
    const quoted = draft("My post says which admin is on tonight. Who's Admin Tonight came later.");
    expect(findAnchors(quoted, { id: 'admins' }, manual)[0]?.text).toBe("Who's Admin Tonight");
  });

  it('keep the signs that are parts of them', () => {
    const letters = buildIndex([
      postOf('27', 'Newsletter #27', 'What happened in May.'),
      postOf('c', 'Parsing Text in C++', 'Bytes are read one by one.'),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const sprint = buildIndex([
      postOf('sprint', 'The 1,000-Loaf Sprint', 'A thousand loaves in a week.'),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const loaves = draft('We lived through our 1,000-loaf sprint, and slept.');
    expect(findAnchors(loaves, { id: 'sprint' }, sprint)[0]?.text).toBe('1,000-loaf sprint');
    const text = draft('More of that is in newsletter #27. The rest is about parsing text in C++.');
    expect(findAnchors(text, { id: '27' }, letters)[0]?.text).toBe('newsletter #27');
    expect(findAnchors(text, { id: 'c' }, letters)[0]?.text).toMatch(/parsing text in C\+\+$/);
  });

  it('are offered longer and shorter, but no part of a tag', () => {
    const tagged = buildIndex([
      writePost({
        id: 'worms',
        title: 'Why Keep a Worm Farm',
        language: 'en',
        text: 'Worms eat what we leave.',
        tags: ['worm farm'],
      }),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const texts = (text: string) =>
      findAnchors(draft(text), { id: 'worms' }, tagged).map((anchor) => anchor.text);
    const [title = '', ...rest] = texts('Last week we asked why keep a worm farm at all.');
    expect(title).toBe('why keep a worm farm');
    expect(rest.some((other) => other.length < title.length)).toBe(true);
    expect(rest.some((other) => other.length > title.length)).toBe(true);
    const [best, ...others] = texts('Behind the shed stands a big worm farm of ours.');
    expect(best).toMatch(/worm farm$/);
    for (const other of others) expect(other).toContain('worm farm');
  });

  it('don’t go on from the words before them', () => {
    const questions = buildIndex([
      postOf(
        'heap',
        'Why Is Leaf Compost Useful?',
        'Leaf compost rots slowly, and feeds the soil.',
      ),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const blocks = draft(
      'Neighbours ask: is leaf compost worth the work for a garden of our size?',
    );
    const anchors = findAnchors(blocks, { id: 'heap' }, questions).map(({ text }) => text);
    expect(anchors[0]).toBe('leaf compost');
    expect(anchors.join()).not.toMatch(/\bis\b|worth$/);
  });

  it('are no longer by words that wait for more', () => {
    const magnets = buildIndex([
      postOf('magnets', 'What Is a Lead Magnet?', 'A lead magnet is a gift for an address.'),
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const texts = (text: string) =>
      findAnchors(draft(text), { id: 'magnets' }, magnets).map((anchor) => anchor.text);
    const [best, ...others] = texts('We doubt that a lead magnet makes it.');
    expect(best).toMatch(/lead magnet$/);
    for (const other of others) expect(other).not.toMatch(/^that|makes/);
    expect(texts('Last week we learnt what a lead magnet is, and ate.')).toContain(
      'what a lead magnet is',
    );
  });

  it('are not the name of a series that the title begins with', () => {
    const days = ['Ovens', 'Flour', 'Yeast'].map((subject) =>
      postOf(subject, `Baker’s Corner: ${subject} for Everyone`, `What we know of ${subject}.`),
    );
    const series = buildIndex([
      ...days,
      postOf('other', 'Drying Herbs', 'Herbs dry in the shade.'),
    ]);
    const blocks = draft(
      'Some flour is milled twice. It was a wet week for the friends of Baker’s Corner.',
    );
    expect(findAnchors(blocks, { id: 'Flour' }, series)[0]?.text).toMatch(/flour/);
  });

  it('end on no word that waits for another', () => {
    const blocks = draft(
      'Sharpening kitchen knives for a living was the plan of baking rye bread.',
    );
    const anchors = ['knives', 'bread'].flatMap((id) => findAnchors(blocks, { id }, index));
    expect(anchors.length).toBeGreaterThan(2);
    for (const { text } of anchors) expect(text).not.toMatch(/ (for|a|of|the)$/);
  });

  it('are the first of equal words, and the second where the first are a link', () => {
    const text = 'Baking rye bread is slow, yet (baking rye bread) is worth it.';
    const starts = (taken: readonly { block: number; start: number; end: number }[]) =>
      findAnchors(draft(text), { id: 'bread' }, index, { taken })[0]?.start;
    expect(starts([])).toBe(0);
    expect(starts([{ block: 0, start: 0, end: 16 }])).toBe(text.indexOf('(') + 1);
  });

  it('are no lone word of the title but a rare one, unless they are asked for', () => {
    const money = buildIndex([
      postOf('money', 'Does a Heap Save Money?', 'A heap saves money, and so does a shed.'),
      postOf('kelpie', 'Why We Moved to Kelpie', 'Kelpie counts the peels on our heap.'),
      postOf('day', 'What We Did in 2024', 'We moved the heap, and the shed.'),
      postOf('shed', 'Building a Shed', 'A shed keeps the heap dry.'),
    ]);
    const blocks = draft('Money is short in 2024. Our heap grows, and Kelpie tells us how fast.');
    const texts = (id: string, isAsked: boolean) =>
      findAnchors(blocks, { id }, money, { isAsked }).map((anchor) => anchor.text);
    expect(texts('money', false)).toEqual([]);
    expect(texts('money', true)).not.toEqual([]);
    expect(texts('day', false)).toEqual([]);
    expect(texts('kelpie', false)[0]).toBe('Kelpie');
  });

  it('are none where the draft shares nothing with the post', () => {
    expect(first(draft('Nothing of the kind is said here.'), 'knives')).toBeUndefined();
  });
});

describe('the reasons for a post', () => {
  it('name the words of its title that stand together, and no chance words', () => {
    const blocks = draft(
      'In 2024 everyone asked me about sharpening kitchen knives. A whetstone is the whole secret of 6 cooks.',
    );
    const reading = { url: '', title: '', language: 'en', blocks };
    const [best] = rankPosts(index, reading, { limit: 1, isChosen: true });
    const phrases = best?.reasons.map(({ phrase }) => phrase);
    expect(best?.postId).toBe('knives');
    expect(phrases?.[0]).toBe('sharpening kitchen knives');
    expect(phrases).toContain('whetstone');
    expect(phrases?.join(' ')).not.toMatch(/everyone|whole|\d/);
    expect(best && reasonSentence(best.reasons[0] ?? expect.fail())).toBe(
      '“sharpening kitchen knives” once, in your draft: the title of the post',
    );
  });
});
