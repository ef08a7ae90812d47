import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singular, stem } from '@/utils/topics/words/stem';
import { sentenceEnd, tokenise } from '@/utils/topics/words/tokenise';

const forms = (text: string) => tokenise(text).map((word) => word.form);

describe('tokenise', () => {
  it.each([
    ['Lead-Gen, fast', ['lead', 'gen', 'fast']],
    ['the company’s leads', ['the', 'company', 'leads']],
    ["don't and don’t", ["don't", 'and', "don't"]],
    ['Größe ÜBER Éclair', ['größe', 'über', 'éclair']],
    ['ﬁnd ＬＥＡＤＳ', ['find', 'leads']],
    ['3.5 leads at example.com', ['3', '5', 'leads', 'at', 'example', 'com']],
    ['', []],
  ])('finds the words of %j', (text, words) => {
    expect(forms(text)).toEqual(words);
  });

  it.each(['One. Two', 'One! Two', 'One\nTwo', 'One: two', 'One | Two'])(
    'marks the end of the sentence in %j',
    (text) => {
      const [one, end, two] = tokenise(text);
      expect([one?.form, end, two?.form]).toEqual(['one', sentenceEnd, 'two']);
    },
  );

  it('takes a decomposed letter for the composed one', () => {
    expect(forms('re\u0301seau')).toEqual(forms('réseau'));
  });

  it('keeps all letters and digits of any text in words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab1 .-'’é\n!") }), (text) => {
        const kept = forms(text)
          .join('')
          .replace(/[^\p{L}\p{N}]/gu, '').length;
        const lost = text.match(/['’](?:s|ll|re|ve|d|m)/g)?.length ?? 0;
        expect(kept + lost).toBeGreaterThanOrEqual(text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
      }),
    );
  });
});

describe('stem', () => {
  it.each([
    ['lead', ['leads']],
    ['generate', ['generates', 'generated', 'generating']],
    ['qualify', ['qualifies', 'qualified', 'qualifying']],
    ['plan', ['planned', 'planning']],
    ['sell', ['sells', 'selling']],
    ['nurture', ['nurturing', 'nurtured']],
    ['company', ['companies']],
    ['kunde', ['kunden']],
    ['journal', ['journaux']],
    ['réseau', ['réseaux']],
  ])('is the same for %s and %j', (word, others) => {
    for (const other of others) expect(stem(other)).toBe(stem(word));
  });

  it.each([
    ['generate', 'generation'],
    ['lead', 'leader'],
    ['new', 'need'],
    ['custom', 'customer'],
    ['bring', 'br'],
  ])('differs for %s and %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('singular', () => {
  it.each([
    ['leads', 'lead'],
    ['companies', 'company'],
    ['businesses', 'business'],
    ['boxes', 'box'],
    ['business', 'business'],
    ['status', 'status'],
    ['analysis', 'analysis'],
    ['marketing', 'marketing'],
    ['gas', 'gas'],
  ])('makes of %s %s', (word, expected) => {
    expect(singular(word)).toBe(expected);
  });
});
