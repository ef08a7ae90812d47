import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibraryFolder } from '@/utils/library/bundled/read-library-folder';
import { libraryTags } from '@/utils/library/library-tags';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { effectiveTags } from '@/utils/settings/tags';
import { detectTopics } from '@/utils/topics/detect/detect-topics';
import { buildVocabulary } from '@/utils/topics/learn/build-vocabulary';
import { parseLabelledTexts } from '../../benchmarks/topics-parse';

const { library } = await readLibraryFolder('assets/posts', { now: new Date('2026-01-01') });
const vocabulary = buildVocabulary(
  effectiveTags(libraryTags(library), DEFAULT_SETTINGS),
  library.posts,
);

function topicsOf(text: string): readonly string[] {
  const blocks = [{ place: 'draft', text } as const];
  const reading = { url: 'https://example.com/', title: '', language: 'en', blocks };
  return detectTopics(reading, vocabulary).map(({ tag }) => tag);
}

describe('a draft of one sentence', () => {
  it.each([
    'How to generate leads on LinkedIn',
    'What is lead generation?',
    'Our cost per lead went down.',
    'We need more qualified leads.',
    'Where does the sales funnel leak?',
    'lead gen',
  ])('is about lead generation: %s', (text) => {
    expect(topicsOf(text)).toContain('lead generation');
  });

  it.each([
    'The lead singer left the band.',
    'Lead poisoning in old pipes is a risk.',
    'Power generation from wind doubled.',
    'The tech lead says code generation leads to fewer errors.',
    'Her team leads the table.',
  ])('is not: %s', (text) => {
    expect(topicsOf(text)).toEqual([]);
  });
});

const file = fileURLToPath(new URL('../../fixtures/short-drafts.jsonl', import.meta.url));
const drafts = parseLabelledTexts(readFileSync(file, 'utf8'));
const about = drafts.filter(({ label }) => label === 'pos');
const others = drafts.filter(({ label }) => label !== 'pos');
const isFound = ({ text }: { text: string }) => topicsOf(text).includes('lead generation');

describe('a post, an email or a comment of 35 to 80 words', () => {
  it.each(others)('has no topic: $id ($why)', ({ text }) => {
    expect(topicsOf(text)).toEqual([]);
  });

  // Many of them use no wording that a list of phrases could hold.
  it('is found in more than half of the cases', () => {
    expect(about.filter(isFound).length / about.length).toBeGreaterThanOrEqual(0.55);
  });

  it.each(about.filter(({ why }) => why.endsWith('named')))(
    'is found where it is named: $id',
    (draft) => {
      expect(isFound(draft)).toBe(true);
    },
  );
});
