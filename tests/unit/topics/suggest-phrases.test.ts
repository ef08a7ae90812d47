import { describe, expect, it } from 'vitest';
import type { StudyPost } from '@/utils/topics/learn/study-post';
import { suggestPhrases } from '@/utils/topics/learn/suggest-phrases';

let next = 0;
function post(title: string, extra: Partial<StudyPost> = {}): StudyPost {
  next += 1;
  return { id: String(next), title, headings: [], keywords: [], text: '', ...extra };
}

const canals = [
  post('A towpath walk in spring', { keywords: ['narrow boats'] }),
  post('Towpath walks with children', { headings: ['What a lock keeper does'] }),
  post('The lock keeper of Braunston', { headings: ['A towpath walk home'] }),
];
const others = [
  post('A walk in the woods'),
  post('How to bake bread at home'),
  post('Rye bread without hurry'),
  post('What a baker does'),
];
const posts = [...canals, ...others];

function tag(name: string, own: readonly StudyPost[], phrases = [name]) {
  return { name, use: true, phrases, postIds: own.map(({ id }) => id) };
}

const textsFor = (phrases: readonly string[] = ['canals']) =>
  suggestPhrases(
    tag('canals', canals, [...phrases]),
    [tag('canals', canals, [...phrases])],
    posts,
  ).map(({ text }) => text);

describe('suggestPhrases', () => {
  it('finds what several posts of the tag name, and keywords, in any form', () => {
    expect(textsFor()).toEqual(
      expect.arrayContaining(['towpath walk', 'lock keeper', 'narrow boats']),
    );
  });

  it('counts the posts that have a phrase', () => {
    const [walk] = suggestPhrases(tag('canals', canals), [], posts).filter(
      ({ text }) => text === 'towpath walk',
    );
    expect(walk?.posts).toBe(3);
  });

  it('leaves out what a tag has already, and parts of what it suggests', () => {
    expect(textsFor(['canals', 'Towpath walks'])).not.toContain('towpath walk');
    expect(textsFor(['keepers of a lock keeper'])).not.toContain('lock keeper');
    const taken = suggestPhrases(
      tag('canals', canals),
      [tag('staff', [], ['lock keepers'])],
      posts,
    ).map(({ text }) => text);
    expect(taken).not.toContain('lock keeper');
    expect(textsFor()).not.toContain('keeper');
  });

  it('leaves out what other posts say as well, and common words', () => {
    const texts = textsFor();
    expect(texts).not.toContain('walk');
    expect(texts.filter((text) => /^(a|the|what|in)\b|\b(a|the|of|in)$/.test(text))).toEqual([]);
  });

  it('has nothing to say of a tag without posts', () => {
    expect(suggestPhrases(tag('empty', []), [], posts)).toEqual([]);
  });
});
