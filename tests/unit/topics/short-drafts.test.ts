import { describe, expect, it } from 'vitest';
import { readLibraryFolder } from '@/utils/library/bundled/read-library-folder';
import { libraryTags } from '@/utils/library/library-tags';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { effectiveTags } from '@/utils/settings/tags';
import { detectTopics } from '@/utils/topics/detect/detect-topics';
import { buildVocabulary } from '@/utils/topics/learn/build-vocabulary';

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
