import { describe, expect, it } from 'vitest';
import { parseAddress, resolveUrl } from '@/utils/library/address';

const post = {
  id: 'why-leads',
  slug: 'why-leads',
  title: 'Why Leads? A Café’s View',
  date: '2024-05-03',
  categories: ['Online Business', 'SEO'],
  path: 'blog/2024-05-03-why-leads.md',
};

function urlOf(pattern: string, site = 'https://example.com'): string {
  return resolveUrl({ site, pattern }, post);
}

describe('resolveUrl', () => {
  it.each([
    ['/posts/:slug/', '/posts/why-leads/'],
    ['/:year/:month/:day/:title.html', '/2024/05/03/why-leads-a-cafes-view.html'],
    ['/:section/:filename/', '/blog/2024-05-03-why-leads/'],
    ['/:categories/:slug', '/online-business/seo/why-leads'],
    ['/?p=:slug', '/?p=why-leads'],
  ])('fills %s', (pattern, path) => {
    expect(urlOf(pattern)).toBe(`https://example.com${path}`);
  });

  it('leaves out what the post has not', () => {
    const bare = { ...post, date: '', categories: [] };
    expect(resolveUrl({ site: 'https://e.com', pattern: '/:categories/:year/:slug/' }, bare)).toBe(
      'https://e.com/why-leads/',
    );
  });

  it('keeps a site in a folder, and takes the id where there is no slug', () => {
    expect(urlOf('/:slug/', 'https://example.com/blog')).toBe(
      'https://example.com/blog/why-leads/',
    );
    const { slug: _, path: __, ...facts } = post;
    expect(
      resolveUrl({ site: 'https://e.com', pattern: '/:filename' }, { ...facts, id: 'x' }),
    ).toBe('https://e.com/x');
  });

  it('does not climb out of the pattern', () => {
    const odd = { ...post, slug: '../../x' };
    expect(resolveUrl({ site: 'https://e.com', pattern: '/posts/:slug/' }, odd)).toBe(
      'https://e.com/posts/x/',
    );
  });

  it('escapes what would change the address', () => {
    const odd = { ...post, slug: 'a b?c#d/é' };
    expect(resolveUrl({ site: 'https://e.com', pattern: '/:slug/' }, odd)).toBe(
      'https://e.com/a%20b%3Fc%23d/%C3%A9/',
    );
  });
});

describe('parseAddress', () => {
  it('normalises what a person types', () => {
    expect(parseAddress({ site: ' https://Example.com/blog/ ', pattern: 'posts/:slug/' })).toEqual({
      ok: true,
      address: { site: 'https://example.com/blog', pattern: '/posts/:slug/' },
    });
  });

  it.each([
    ['example.com', 'an address such as'],
    ['javascript:alert(1)', 'an address such as'],
    ['ftp://example.com', 'an address such as'],
    ['https://', 'not an address'],
    ['https://exam ple.com', 'an address such as'],
    ['https://example.com/?a=1', 'plain address'],
    ['https://me:pw@example.com', 'plain address'],
    [undefined, 'an address such as'],
  ])('refuses the site %s', (site, reason) => {
    const reading = parseAddress({ site, pattern: '/:slug/' });
    expect(reading).toMatchObject({ ok: false, field: 'site' });
    expect(reading).toHaveProperty('reason', expect.stringContaining(reason));
  });

  it.each([
    ['/posts/', 'one address'],
    ['/:year/:month/', 'one address'],
    ['', 'one address'],
    ['/:slag/', ':slag is not known'],
    ['/posts/:slug /', 'spaces'],
    ['javascript::slug', 'only the path'],
    ['https://other.com/:slug', 'only the path'],
    ['//other.com/:slug', 'only the path'],
    ['/../:slug', 'only the path'],
    ['/#:slug', 'must not contain'],
    [7, 'one address'],
    [`/${'x'.repeat(600)}/:slug`, 'longer than'],
  ])('refuses the pattern %s', (pattern, reason) => {
    const reading = parseAddress({ site: 'https://example.com', pattern });
    expect(reading).toMatchObject({ ok: false, field: 'pattern' });
    expect(reading).toHaveProperty('reason', expect.stringContaining(reason));
  });

  it('refuses what is no address at all', () => {
    expect(parseAddress(null)).toMatchObject({ ok: false });
    expect(parseAddress('https://example.com')).toMatchObject({ ok: false });
  });
});
