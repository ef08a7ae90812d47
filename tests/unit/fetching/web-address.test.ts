import { describe, expect, it } from 'vitest';
import { parseWebAddress, siteOrigins } from '@/utils/fetching/web-address';

describe('parseWebAddress', () => {
  it.each([
    ['https://example.com/feed.xml', 'https://example.com/feed.xml'],
    [' example.com/blog#top ', 'https://example.com/blog'],
    ['localhost:8080/feed', 'https://localhost:8080/feed'],
    ['http://example.com', 'http://example.com/'],
  ])('reads %s', (text, url) => {
    expect(parseWebAddress(text)).toEqual({ ok: true, url });
  });

  it.each([
    ['', 'no address'],
    ['two words', 'no address'],
    ['https://', 'no address'],
    ['javascript:alert(1)', 'Only http and https'],
    ['file:///etc/passwd', 'Only http and https'],
    ['https://me:secret@example.com', 'a name and a password'],
    [`https://example.com/${'x'.repeat(3000)}`, 'no address'],
    [undefined, 'no address'],
  ])('refuses %j', (text, words) => {
    const reading = parseWebAddress(text);
    expect(reading).toHaveProperty('reason', expect.stringContaining(words));
  });
});

describe('siteOrigins', () => {
  it('names one host, without its port', () => {
    expect(siteOrigins('http://example.com:8080/a?b')).toEqual([
      'http://example.com/*',
      'https://example.com/*',
    ]);
  });
});
