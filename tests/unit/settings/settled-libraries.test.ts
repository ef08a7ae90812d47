import { describe, expect, it } from 'vitest';
import type { Library } from '@/utils/library/library';
import type { Post } from '@/utils/library/post';
import { neverRecommended, setNever, setPostPhrases } from '@/utils/settings/post-settings';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { settledLibraries } from '@/utils/settings/settled-libraries';

function library(id: string, slugs: readonly string[]): Library {
  const site = 'https://a.com';
  const posts = slugs.map(
    (slug): Post => ({
      id: `${id}/${slug}`,
      url: `${site}/${slug}/`,
      title: slug,
      description: '',
      tags: [],
      categories: [],
      keywords: ['own'],
      date: '',
      language: 'en',
      headings: [],
      text: '',
      links: [],
    }),
  );
  return { id, name: id, site, pattern: '/:slug/', posts, phrases: {} };
}

const idsOf = (libraries: readonly Library[]) =>
  libraries.flatMap(({ posts }) => posts.map(({ id }) => id));

describe('settledLibraries', () => {
  const libraries = [library('a', ['one', 'two']), library('b', ['two', 'three'])];

  it('takes a post that two libraries have from the preferred one', () => {
    expect(idsOf(settledLibraries(libraries, DEFAULT_SETTINGS))).toEqual([
      'a/one',
      'a/two',
      'b/three',
    ]);
    const settings = { ...DEFAULT_SETTINGS, order: ['b'] };
    expect(idsOf(settledLibraries(libraries, settings))).toEqual(['b/two', 'b/three', 'a/one']);
  });

  it('adds the phrases that the person gave a post', () => {
    const settings = setPostPhrases(DEFAULT_SETTINGS, 'a/one', [' first  one ', '', 'own']);
    const [post] = settledLibraries(libraries, settings)[0]?.posts ?? [];
    expect(post?.keywords).toEqual(['own', 'first one']);
    expect(setPostPhrases(settings, 'a/one', []).posts).toEqual({});
  });

  it('gives all posts the language that the person says', () => {
    const settings = { ...DEFAULT_SETTINGS, libraries: { b: { language: 'de' } } };
    const languages = settledLibraries(libraries, settings).map(({ posts }) => posts[0]?.language);
    expect(languages).toEqual(['en', 'de']);
  });
});

describe('posts that are never recommended', () => {
  it('are those that the person chose', () => {
    const settings = setNever(setNever(DEFAULT_SETTINGS, 'a', true), 'b', true);
    expect(neverRecommended(setNever(settings, 'a', false))).toEqual(['b']);
  });
});
