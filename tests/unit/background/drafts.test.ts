import { describe, expect, it } from 'vitest';
import { linkedAddresses, writtenReadings } from '@/utils/background/drafts';
import type { Report } from '@/utils/messaging/report';
import type { Place } from '@/utils/topics/reading';

function reportOf(places: readonly Place[], written: number): Report {
  const blocks = places.map((place, i) => ({ place, text: `block ${i}` }));
  const reading = { url: '', title: '', language: '', blocks };
  return { reading, topics: [], selection: '', written, links: [] };
}

const placesOf = (...reports: readonly Report[]) =>
  writtenReadings(reports).map(({ blocks }) => blocks.map(({ place }) => place).join(' '));

describe('writtenReadings', () => {
  it('takes the other fields for a part of the page where the person writes', () => {
    const report = reportOf(['title', 'draft', 'text', 'draft', 'draft'], 1);
    expect(placesOf(report)).toEqual(['title text text text draft']);
  });

  it('takes no more for written than is there of the draft', () => {
    expect(placesOf(reportOf(['draft', 'text', 'draft'], 9))).toEqual(['text text draft']);
  });

  it('takes the fields of other frames for a part of the page', () => {
    const written = reportOf(['text', 'draft'], 1);
    const others = [reportOf(['draft', 'text', 'draft'], 0), reportOf(['draft', 'text'], 0)];
    expect(placesOf(written, ...others)).toEqual(['text draft', 'text text text', 'text text']);
  });

  it('takes all fields for drafts where she is in none yet, or in an empty one', () => {
    expect(placesOf(reportOf(['draft', 'text', 'draft'], 0))).toEqual(['draft text draft']);
    expect(placesOf(reportOf(['draft', 'text'], 0))).toEqual(['draft text']);
    expect(placesOf(reportOf([], 0))).toEqual(['']);
  });
});

describe('linkedAddresses', () => {
  it('finds links of rich fields and addresses written in drafts, and none in the page', () => {
    const { reading, ...report } = reportOf([], 0);
    const blocks = [
      { place: 'text' as const, text: 'https://example.com/page' },
      { place: 'draft' as const, text: '[a](https://example.com/a) <https://example.com/b>' },
    ];
    const links = [{ url: 'https://example.com/c', text: 'c' }];
    expect(linkedAddresses({ ...report, reading: { ...reading, blocks }, links })).toEqual([
      'https://example.com/c',
      'https://example.com/a',
      'https://example.com/b',
    ]);
  });
});
