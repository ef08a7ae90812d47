import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundledVocabulary } from '../../benchmarks/topics-bundled';
import { parseLabelledTexts } from '../../benchmarks/topics-parse';
import { judge, scoreTopics } from '../../benchmarks/topics-score';

const file = fileURLToPath(new URL('../../fixtures/topics.jsonl', import.meta.url));
const items = parseLabelledTexts(readFileSync(file, 'utf8'));
const tag = 'lead generation';

describe('the bundled library on texts of our own', async () => {
  const vocabulary = await bundledVocabulary();

  it('tells lead generation from the other senses and from general marketing', () => {
    const scores = scoreTopics(items, vocabulary, tag);
    expect(scores.neg.f1).toBeGreaterThanOrEqual(0.95);
    expect(scores.negAndMarketing.f1).toBeGreaterThanOrEqual(0.9);
    expect(scores.absentRecall).toBeGreaterThanOrEqual(0.85);
  });

  it.each(items.filter(({ label }) => label !== 'pos'))('finds nothing in $id ($why)', (item) => {
    expect(judge([item], vocabulary, tag)).toEqual([{ item, found: false }]);
  });

  it('is a small vocabulary', () => {
    expect(JSON.stringify(vocabulary).length).toBeLessThan(22_000);
  });
});
