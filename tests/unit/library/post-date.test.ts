import { describe, expect, it } from 'vitest';
import { parseDate } from '@/utils/library/read/post-date';

describe('parseDate', () => {
  it.each([
    ['2025-05-08', '2025-05-08T00:00:00.000Z'],
    ['2021-04-13T05:28:13.863Z', '2021-04-13T05:28:13.000Z'],
    ['2024-05-31 10:20', '2024-05-31T10:20:00.000Z'],
    ['2024-05-31 10:20:30 +0200', '2024-05-31T08:20:30.000Z'],
    ['2024-05-31T23:30:00-05:30', '2024-06-01T05:00:00.000Z'],
    ['2024-5-1', '2024-05-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('reads %s as %s', (text, iso) => {
    expect(parseDate(text)?.toISOString()).toBe(iso);
  });

  it.each([
    '',
    'soon',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '08/05/2025',
    '2025',
    '2025-05-08T25:00',
  ])('finds no date in "%s"', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});
