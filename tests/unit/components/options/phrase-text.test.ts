import { describe, expect, it } from 'vitest';
import { parsePhrases, phrasesFault } from '@/components/options/phrase-text';

describe('a line of phrases', () => {
  it('is read without blank ones', () => {
    expect(parsePhrases(' lead gen, , cost per lead,')).toEqual(['lead gen', 'cost per lead']);
  });

  it('is fine up to what settings can hold, and refused with a sentence beyond it', () => {
    const phrases = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`).join(',');
    expect(phrasesFault(phrases(500))).toBeUndefined();
    expect(phrasesFault(phrases(501))).toMatch(/at most 500 phrases/);
    expect(phrasesFault('x'.repeat(500))).toBeUndefined();
    expect(phrasesFault(`a, ${'x'.repeat(501)}`)).toMatch(/at most 500 characters/);
  });
});
