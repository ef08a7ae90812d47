import { describe, expect, it } from 'vitest';
import { linkPlaces } from '@/utils/background/link-places';

const placesIn = (block: string, ...links: readonly string[]) =>
  linkPlaces(
    block,
    links.map((text) => ({ url: 'https://example.com/', text })),
  ).map(({ start, end }) => block.slice(start, end));

describe('linkPlaces', () => {
  it.each([
    [
      'Markdown',
      'on [the notes](https://example.com/a "Notes") and',
      '[the notes](https://example.com/a "Notes")',
    ],
    ['HTML', 'on <a href="/a">the <em>notes</em></a> and', '<a href="/a">the <em>notes</em></a>'],
    ['a bare address', 'see https://example.com/a?b=c#d and', 'https://example.com/a?b=c#d'],
  ])('finds %s', (_, block, link) => {
    expect(placesIn(block)).toEqual([link]);
  });

  it('finds each occurrence of the words of a link, as they are drawn', () => {
    expect(placesIn('lead by lead, or leads', ' lead\n', '')).toEqual(['lead', 'lead', 'lead']);
  });

  it('takes brackets and angles for what they are', () => {
    expect(placesIn('a [note] (of mine), 3 < 4 and <b>bold</b>')).toEqual([]);
  });

  it.each(['[', '[](', '<a ', '<a >', 'https://'])('is soon done with a long row of %s', (part) => {
    expect(placesIn(part.repeat(20_000)).length).toBeLessThanOrEqual(1);
  });
});
