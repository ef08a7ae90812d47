import { describe, expect, it } from 'vitest';
import { isListingPage } from '@/utils/library/import/sources/listing-page';
import { importTexts } from './support';

describe('isListingPage', () => {
  it.each([
    '/',
    '/tags/',
    '/tag/canals/',
    '/blog/tags/canals',
    '/category/water/',
    '/author/ann/',
    '/blog/page/2/',
    '/tag/canals/page/3/',
    '/feed/',
    '/blog/feed.xml',
    '/archives/',
  ])('is so for %s', (path) => {
    expect(isListingPage(`https://a.test${path}`)).toBe(true);
  });

  it.each([
    '/tagging-birds/',
    '/blog/my-tags/',
    '/2024/05/page/',
    '/blog/category/water/old-lock/',
    '/posts/the-author/',
    '/page/about/',
  ])('is not for %s', (path) => {
    expect(isListingPage(`https://a.test${path}`)).toBe(false);
  });

  it('keeps such pages of a sitemap out of the library, and counts them', () => {
    const urls = ['/', '/old-lock/', '/tags/water/'];
    const reading = importTexts({
      'sitemap.xml': `<urlset>${urls.map((path) => `<url><loc>https://a.test${path}</loc></url>`).join('')}</urlset>`,
    });
    expect(reading.posts.map(({ title }) => title)).toEqual(['Old lock']);
    expect(reading.excluded.map(({ exclusion }) => exclusion)).toEqual(['listing', 'listing']);
    expect(reading.problems).toEqual([]);
  });
});
