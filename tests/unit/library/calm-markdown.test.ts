import { describe, expect, it } from 'vitest';
import { calmMarkdown } from '@/utils/library/read/calm-markdown';
import { readMarkdown } from '@/utils/library/read/markdown';

describe('calmMarkdown', () => {
  it('leaves a long list of links as it is', () => {
    const list = Array.from({ length: 1000 }, (_, at) => `* [Link ${at}](/l/${at})`).join('\n');
    expect(calmMarkdown(list)).toBe(list);
    expect(readMarkdown(list).links).toHaveLength(1000);
  });

  it('takes the marks from a block that has nothing else, and leaves the others', () => {
    const text = `A *good* start.\n\n${'*a_'.repeat(20_000)}\n\nA *good* end with [a link](/x).\n`;
    const calm = calmMarkdown(text);
    expect(calm).toContain('A *good* start.');
    expect(calm).toContain('A *good* end');
    expect(calm).not.toContain('*a_');
    expect(readMarkdown(text).links).toEqual([{ url: '/x', anchor: 'a link' }]);
  });

  it.each(['*a_', '[a](', '`a ``', '!', '> ', '+ ', '1. ', '[a]: b\n'])(
    'lets %j without end be read, or refused, in time',
    (piece) => {
      const read = () => readMarkdown(piece.repeat(200_000 / piece.length));
      expect(() => {
        try {
          read();
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
        }
      }).not.toThrow();
    },
  );
});
