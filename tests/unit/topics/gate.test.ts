import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '@/utils/recommend/text/detect-language';
import { bundledAnswer } from '../../benchmarks/topics-bundled';
import { parseLabelledTexts } from '../../benchmarks/topics-parse';
import { type LabelledText, readingOf } from '../../benchmarks/topics-score';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const own = pathOf('../../fixtures/topics.jsonl');
const shared = pathOf('../../../../shared/corpora/topics.jsonl');

const answer = await bundledAnswer();

/** The share of texts with a label that posts are shown for; the library is in English, so others get none. */
function shareWithPosts(file: string, label: LabelledText['label']): number {
  const texts = parseLabelledTexts(readFileSync(file, 'utf8')).filter(
    (one) => one.label === label && detectLanguage(one.text) === 'en',
  );
  const shown = texts.filter((text) => answer(readingOf(text)).length > 0);
  return shown.length / texts.length;
}

describe('the posts shown on a page, from its text to the list', () => {
  it('are none where it has nothing to do with the library', () => {
    expect(shareWithPosts(own, 'neg')).toBe(0);
  });

  it('are some where it is about the subject', () => {
    expect(shareWithPosts(own, 'pos')).toBe(1);
  });

  describe.skipIf(!existsSync(shared))(
    'of labelled texts (../shared, skipped where that is not there)',
    () => {
      it('are none in 98 % of those on other subjects', () => {
        expect(shareWithPosts(shared, 'neg')).toBeLessThanOrEqual(0.02);
      });

      it('are some in 90 % of those on the subject', () => {
        expect(shareWithPosts(shared, 'pos')).toBeGreaterThanOrEqual(0.9);
      });
    },
  );
});
