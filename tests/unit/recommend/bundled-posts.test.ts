import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLibraryFolder } from '@/utils/library/bundled/read-library-folder';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { rankPosts } from '@/utils/recommend/rank-posts';
import { reasonSentence } from '@/utils/recommend/reasons/reason-sentence';
import type { Block } from '@/utils/topics/reading';

const { library } = await readLibraryFolder('assets/posts', { now: new Date('2026-01-01') });
const index = buildIndex(library.posts);

function rank(blocks: readonly Block[], title = '', isChosen = false) {
  const reading = { url: 'https://example.com/draft', title, language: 'en', blocks };
  return rankPosts(index, reading, { limit: 5, isChosen });
}

const draft = (text: string): readonly Block[] => [{ place: 'draft', text }];

const drafts: readonly (readonly [post: string, text: string])[] = [
  [
    'does-lead-generation-make-money',
    'What does a lead cost us, and do we earn it back? The cost per lead was forty euros last month, the margin on a sale is two hundred, so profit depends on the close rate. Revenue grew while the budget stayed the same.',
  ],
  [
    'does-lead-generation-make-money',
    'Selling leads is a trade with a margin: you buy clicks, you sell the lead for a price, and what is left is profit. Work out the ROI of pay per lead deals before you sign one.',
  ],
  [
    'what-does-lead-generation-mean',
    'Definition: a lead is a person who has shown interest and left a way to be reached. The term lead generation means turning strangers into such contacts. A marketing qualified lead differs from a sales qualified lead.',
  ],
  [
    'what-does-lead-generation-do',
    'Step by step: attract visitors, capture their details with a form, qualify them, nurture them with emails, and hand them over to sales. The tools are a landing page, a CRM and an autoresponder, and they work on leads day and night.',
  ],
  [
    'why-is-lead-generation-important',
    'Why you need it: without a steady pipeline, sales teams live on referrals and luck. It is important for growth, since the conversion rate and the forecast depend on a predictable flow of leads.',
  ],
  [
    'lead-generation-overview',
    'How to start a lead generation business: choose a niche, build a site, pick channels such as SEO and paid ads, and find clients who pay you per lead. An overview for beginners.',
  ],
];

/** The headings and paragraphs of the demo's draft. */
async function readDemo(): Promise<readonly Block[]> {
  const html = await readFile('tests/tour/demo/index.html', 'utf8');
  const [, draft = ''] = /id="draft"[^>]*>([\s\S]*?)<\/div>/.exec(html) ?? [];
  const text = (content: string) =>
    content
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return [...draft.matchAll(/<(h2|p)[^>]*>([\s\S]*?)<\/\1>/g)].map(
    ([, tag, content = '']): Block => ({
      place: tag === 'p' ? 'draft' : 'heading',
      text: text(content),
    }),
  );
}

describe('the bundled posts', () => {
  it.each(drafts)('%s is first for a draft on its question', (post, text) => {
    expect(rank(draft(text))[0]?.postId).toBe(post);
  });

  it.each(['', '2026-11-22'])(
    'stand in this order for the draft of the demo, written on “%s”',
    async (day) => {
      const blocks = await readDemo();
      expect(blocks.length).toBeGreaterThan(5);
      const reading = {
        url: 'http://127.0.0.1/',
        title: 'What one new customer really costs',
        language: 'en',
        blocks,
      };
      const found = rankPosts(index, reading, { limit: 5, writtenOn: day });
      expect(found.map(({ postId }) => postId).slice(0, 3)).toEqual([
        'does-lead-generation-make-money',
        'what-does-lead-generation-do',
        'what-does-lead-generation-mean',
      ]);
    },
  );

  it.each(library.posts.map((post) => [post.title, post.id]))(
    'a page under the title “%s” gets that post first',
    (title, id) => {
      const text =
        'Lead generation fills the sales funnel with qualified leads, and a team lives on them.';
      expect(rank([{ place: 'text', text }], title)[0]?.postId).toBe(id);
    },
  );

  it.each([
    'The plumber replaced the lead pipes, since lead in drinking water is a danger to children.',
    'The lead singer left the band after a tour of forty cities, and the drummer took over.',
    'Power generation from wind overtook coal in spring, the grid operator says.',
    'Simmer the onions until they are soft, then add the lentils and a bay leaf.',
  ])('none fits “%s”', (text) => {
    expect(rank([{ place: 'text', text }])).toEqual([]);
  });

  it('are found for a few selected words, which need not show the subject by themselves', () => {
    const best = (text: string) => rank(draft(text), '', true)[0]?.postId;
    expect(best('What does lead generation mean')).toBe('what-does-lead-generation-mean');
    expect(best('lead generation make money')).toBe('does-lead-generation-make-money');
    expect(best('xyzzy')).toBeUndefined();
  });

  it('give reasons that stand in the draft', () => {
    const [, text = ''] = drafts[0] ?? [];
    for (const { reasons } of rank(draft(text))) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) {
        expect(text.toLowerCase()).toContain(reason.phrase.toLowerCase());
        expect(reasonSentence(reason)).toMatch(/^“.+” (once|twice|\d+ times), in your draft: /);
      }
    }
  });

  it('are not recommended for their own page', () => {
    const [post] = library.posts;
    const reading = {
      url: `${post?.url}?utm_source=x#top`,
      title: post?.title ?? '',
      language: 'en',
      blocks: draft(post?.text ?? ''),
    };
    const ids = rankPosts(index, reading, { limit: 5 }).map(({ postId }) => postId);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(post?.id);
  });
});
