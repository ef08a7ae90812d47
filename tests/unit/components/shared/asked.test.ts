import { describe, expect, it } from 'vitest';
import { type Asked, nextAsked } from '@/components/shared/asked';

const loading: Asked<number> = { state: 'loading' };
const known: Asked<number> = { state: 'known', answer: 1 };

describe('nextAsked', () => {
  it('holds the newest answer', () => {
    expect(nextAsked(loading, { type: 'answered', answer: 1 })).toEqual(known);
    expect(nextAsked(known, { type: 'answered', answer: 2 })).toEqual({
      state: 'known',
      answer: 2,
    });
  });

  it('fails only where nothing was known', () => {
    expect(nextAsked(loading, { type: 'failed' })).toEqual({ state: 'failed' });
    expect(nextAsked(known, { type: 'failed' })).toBe(known);
  });

  it('loads again after a retry', () => {
    expect(nextAsked<number>({ state: 'failed' }, { type: 'retried' })).toEqual(loading);
  });
});
