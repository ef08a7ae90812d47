import { describe, expect, it } from 'vitest';
import { formatDate } from '@/components/shared/format-date';
import { FORMAT_LABELS, parseFormat } from '@/components/shared/format-labels';
import { LINK_FORMATS } from '@/utils/insert/link';

describe('parseFormat', () => {
  it('reads each format that is offered', () => {
    expect(Object.keys(FORMAT_LABELS).map(parseFormat)).toEqual([...LINK_FORMATS]);
  });

  it('leaves anything else to the field', () => {
    expect(parseFormat('auto')).toBeUndefined();
    expect(parseFormat('constructor')).toBeUndefined();
  });
});

describe('formatDate', () => {
  it('writes the day that the post has, in any time zone', () => {
    const expected = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(
      new Date(2025, 4, 8, 12),
    );
    expect(formatDate('2025-05-08')).toBe(expected);
  });

  it('writes nothing where there is no date', () => {
    expect(formatDate('')).toBe('');
    expect(formatDate('soon')).toBe('');
  });
});
