import { describe, expect, it } from 'vitest';
import { linkedAddresses, writtenDraft } from '@/utils/background/drafts';
import type { Report } from '@/utils/messaging/report';
import type { Place } from '@/utils/topics/reading';

function reportOf(places: readonly Place[], isWriting: boolean): Report {
  const blocks = places.map((place, i) => ({ place, text: `block ${i}` }));
  const reading = { url: '', title: '', language: '', blocks };
  return { reading, topics: [], selection: '', isWriting, links: [] };
}

const placesOf = (report: Report) => writtenDraft(report).blocks.map(({ place }) => place);

describe('writtenDraft', () => {
  it('takes the other fields for a part of the page where the person writes', () => {
    expect(placesOf(reportOf(['title', 'draft', 'text', 'draft', 'draft'], true))).toEqual([
      'title',
      'text',
      'text',
      'draft',
      'draft',
    ]);
  });

  it('takes all fields for drafts where she is in none yet, or in an empty one', () => {
    const before = ['draft', 'text', 'draft'] as const;
    expect(placesOf(reportOf(before, false))).toEqual(before);
    expect(placesOf(reportOf(['draft', 'text'], true))).toEqual(['draft', 'text']);
    expect(placesOf(reportOf([], true))).toEqual([]);
  });
});

describe('linkedAddresses', () => {
  it('finds links of rich fields and addresses written in drafts, and none in the page', () => {
    const { reading, ...report } = reportOf([], true);
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
