import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairMojibake } from '@/utils/library/read/mojibake';
import { decodeWindows1252 } from '@/utils/library/read/windows-1252';

function garble(text: string): string {
  return decodeWindows1252(new TextEncoder().encode(text));
}

function repaired(text: string): string {
  return repairMojibake(text).text;
}

describe('repairMojibake', () => {
  it.each([
    ['LeadCraftrâ€™s guide', 'LeadCraftr’s guide'],
    ['important â€” it is', 'important — it is'],
    ['â€œquotedâ€\u009d', '“quoted”'],
    ['wait â€¦ what', 'wait … what'],
    ['cafÃ© crÃ¨me', 'café crème'],
    ['voilÃ\u00a0!', 'voilà!'],
    ['Ã\u00a0 la carte', 'à la carte'],
    ['informaciÃ³n', 'información'],
    ['KÃ–LN', 'KÖLN'],
    ['zaÅ¼Ã³Å‚Ä‡', 'zażółć'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['party ðŸŽ‰', 'party 🎉'],
    ['30Â\u00a0â‚¬', '30\u00a0€'],
    ['itÃ¢â‚¬â„¢s twice', 'it’s twice'],
    ['right ’ and wrong â€™', 'right ’ and wrong ’'],
  ])('mends %s', (wrong, right) => {
    expect(repaired(wrong)).toBe(right);
  });

  it.each([
    'château, pâté, âge, tâche',
    'Não há amanhã; IRMÃ… “IRMÔ',
    'CAFÉ… CAFÉ” É… É” CAFÉ™',
    'Spaß“ und Fuß…',
    'MÝŠ A BÝŠ',
    '« Voilà… »',
    'fatigué…” dit-il',
    'Å… Ä™ (letters of their own)',
    '日本語のテキスト',
    'â',
    'plain ASCII',
  ])('leaves %s alone', (text) => {
    expect(repairMojibake(text)).toEqual({ text, repairs: [] });
  });

  it('says each place by its line', () => {
    expect(repairMojibake('one\nitâ€™s\n\ncafÃ©').repairs).toEqual([
      { line: 2, from: 'â€™', to: '’' },
      { line: 4, from: 'Ã©', to: 'é' },
    ]);
  });

  // Letters that meet in a language; `âšž` is a word of none, and is a dingbat decoded wrongly.
  const alphabets = ['aeistéèêàçùûîœ', 'aeistãõâáéíóú', 'aeistäöüßåæø', 'aeistščžéíýúąęłșț'];
  const words = alphabets.map((letters) =>
    fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }),
  );
  const marks = [' ', ', ', ' — ', '’', '… ', ' “', '” ', ' « ', ' » ', ' €', ' • '];
  const prose = fc
    .array(fc.tuple(fc.oneof(...words), fc.constantFrom(...marks)))
    .map((pairs) => pairs.map(([word, mark]) => `a${word}${mark}`).join(''));

  it('takes any garbled prose back, and leaves the same prose alone', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(repaired(garble(text))).toBe(text);
        expect(repaired(text)).toBe(text);
      }),
    );
  });

  it('never changes plain ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => repaired(text) === text),
    );
  });
});
