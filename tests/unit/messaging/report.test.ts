import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '@/utils/messaging/parse-report';
import {
  MAX_REPORT_LENGTH,
  mergeReadings,
  mergeTopics,
  type Report,
  shorten,
} from '@/utils/messaging/report';
import { PLACES } from '@/utils/topics/reading';

const report: Report = {
  reading: {
    url: 'https://example.com/',
    title: 'A page',
    language: 'en',
    blocks: [{ place: 'heading', text: 'Lead generation' }],
  },
  topics: [
    {
      tag: 'lead generation',
      score: 0.8,
      phrases: [{ phrase: 'lead generation', count: 2, places: ['heading'] }],
    },
  ],
  selection: '',
  written: 1,
  links: [{ url: 'https://example.com/post', text: 'a post' }],
};

describe('parseReport', () => {
  it('takes what a content script sends', () => {
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it.each([
    ['nothing', undefined],
    ['text', 'report'],
    ['no reading', { ...report, reading: undefined }],
    [
      'an unknown place',
      { ...report, reading: { ...report.reading, blocks: [{ place: 'ad', text: '' }] } },
    ],
    ['a score beyond 1', { ...report, topics: [{ tag: 'x', score: 2, phrases: [] }] }],
    ['a link without an address', { ...report, links: [{ text: 'a post' }] }],
    ['endless text', { ...report, selection: 'x'.repeat(501) }],
  ])('drops %s', (_, value) => {
    expect(parseReport(value)).toBeUndefined();
  });
});

describe('shorten', () => {
  it('keeps headings and the draft before text, in their order', () => {
    const long = 'x'.repeat(MAX_REPORT_LENGTH);
    const blocks = [
      { place: 'text' as const, text: 'cut from here on'.padEnd(200, '.') },
      { place: 'heading' as const, text: 'Heading' },
      { place: 'draft' as const, text: long.slice(100) },
      { place: 'text' as const, text: long },
    ];
    const short = shorten({ ...report.reading, blocks });
    expect(short.blocks.map((block) => block.place)).toEqual(['text', 'heading', 'draft']);
    expect(short.blocks[0]?.text).toHaveLength(93);
    expect(short.blocks[2]?.text).toBe(long.slice(100));
  });

  it('always gives what parseReport takes', () => {
    const blocks = fc.array(
      fc.record({ place: fc.constantFrom(...PLACES), text: fc.string({ maxLength: 60_000 }) }),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(blocks, fc.string({ maxLength: 9_000 }), (list, title) => {
        const reading = shorten({ ...report.reading, title, blocks: list });
        expect(parseReport({ ...report, reading })).toBeDefined();
        const total = reading.blocks.reduce((sum, block) => sum + block.text.length, 0);
        expect(total).toBeLessThanOrEqual(MAX_REPORT_LENGTH);
      }),
      { numRuns: 30 },
    );
  });
});

describe('frames of one tab', () => {
  it('are one reading under the top frame’s address and title', () => {
    const inner = {
      ...report.reading,
      title: 'Inner',
      blocks: [{ place: 'draft' as const, text: 'd' }],
    };
    expect(mergeReadings([report.reading, inner])).toEqual({
      ...report.reading,
      blocks: [...report.reading.blocks, ...inner.blocks],
    });
  });

  it('count each topic once, at its most certain', () => {
    const [topic] = report.topics;
    const other = { tag: 'business', score: 0.5, phrases: [] };
    const weaker = { tag: 'lead generation', score: 0.3, phrases: [] };
    expect(mergeTopics([[weaker], [other, ...report.topics]])).toEqual([topic, other]);
  });
});
