import { describe, expect, it } from 'vitest';
import type { LinkFormat } from '@/utils/insert/link';
import type { InsertFailure } from '@/utils/messaging/outcome';
import { outcomeSentence } from '@/utils/messaging/outcome-sentence';

const REASONS: readonly InsertFailure[] = [
  'no-field',
  'field-gone',
  'read-only',
  'disabled',
  'private',
  'too-long',
  'several-paragraphs',
  'refused',
  'blocked-page',
  'site-off',
  'no-answer',
];

function inserted(insertion: {
  format: LinkFormat;
  wrote: 'link' | 'text';
  onSelection: boolean;
}): string {
  return outcomeSentence({
    kind: 'inserted',
    postId: 'a',
    insertion: { ok: true, ...insertion },
  });
}

describe('outcomeSentence', () => {
  it('says that a link was inserted, and on what', () => {
    const link = { format: 'rich', wrote: 'link', onSelection: false } as const;
    expect(inserted(link)).toBe('Link inserted.');
    expect(inserted({ ...link, onSelection: true })).toBe('Link inserted on the selected words.');
  });

  it('names the words that the person chose for the link', () => {
    const insertion = { ok: true, format: 'rich', wrote: 'link', onSelection: true } as const;
    const outcome = { kind: 'inserted', postId: 'a', insertion, words: 'cost per lead' } as const;
    expect(outcomeSentence(outcome)).toBe('Link put on “cost per lead”.');
    const asText = { ...outcome, insertion: { ...insertion, wrote: 'text' } } as const;
    expect(outcomeSentence(asText)).toMatch(/^Link inserted as text/);
  });

  it('says that it is text where a link was to be expected, and only there', () => {
    const text = { wrote: 'text', onSelection: false } as const;
    expect(inserted({ ...text, format: 'rich' })).toMatch(/^Link inserted as text/);
    expect(inserted({ ...text, format: 'plain' })).toBe('Link inserted.');
    expect(inserted({ ...text, format: 'markdown' })).toBe('Link inserted.');
  });

  it('is silent before anything was done and while it is being done', () => {
    expect(outcomeSentence({ kind: 'none' })).toBe('');
    expect(outcomeSentence({ kind: 'inserting', postId: 'a' })).toBe('');
  });

  it('names what stood in the way and what became of the link, for each reason in its own words', () => {
    const sentences = REASONS.map((reason) =>
      outcomeSentence({ kind: 'copied-instead', postId: 'a', reason }),
    );
    expect(new Set(sentences).size).toBe(REASONS.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].+, so the link was copied\. .+\.$/);
    }
  });

  it('never claims that the link was copied where the clipboard refused it', () => {
    const sentences = [
      outcomeSentence({ kind: 'copy-failed', postId: 'a' }),
      ...REASONS.map((reason) => outcomeSentence({ kind: 'failed', postId: 'a', reason })),
    ];
    for (const sentence of sentences) {
      expect(sentence).not.toContain('was copied');
      expect(sentence).toContain('copy its address');
    }
  });
});
