import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseParameters, withParameters } from '@/utils/settings/link-rules';

describe('parseParameters', () => {
  it.each([
    ['', ''],
    ['?utm_source=blog&utm_medium=link', 'utm_source=blog&utm_medium=link'],
    [' a=1& ', 'a=1'],
    ['utm_campaign=spring sale', 'utm_campaign=spring%20sale'],
    ['u=ä🎯&x=<b>"`|', 'u=%C3%A4%F0%9F%8E%AF&x=%3Cb%3E%22%60%7C'],
    ['a=%20&b=%zz&c=100%', 'a=%20&b=%25zz&c=100%25'],
    ['a=\u202e\ud800', 'a=%E2%80%AE%EF%BF%BD'],
  ])('reads %j as %j', (input, parameters) => {
    expect(parseParameters(input)).toEqual({ ok: true, parameters });
  });

  it.each(['utm_source', 'a=1 b=2', 'a=1#top', '=x'])('refuses %j with a sentence', (input) => {
    expect(parseParameters(input)).toEqual({
      ok: false,
      reason: expect.stringContaining('name=value'),
    });
  });

  it('refuses more than settings can hold', () => {
    expect(parseParameters(`a=${'ä'.repeat(200)}`)).toMatchObject({ ok: false });
  });

  it('reads what it gave back as the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const once = parseParameters(`a=${text}`);
        fc.pre(once.ok);
        expect(parseParameters(once.parameters)).toEqual(once);
      }),
    );
  });
});

describe('withParameters', () => {
  it.each([
    ['https://a.example/x', 'u=1', 'https://a.example/x?u=1'],
    ['https://a.example/x?q=2', 'u=1', 'https://a.example/x?q=2&u=1'],
    ['https://a.example/x#top', 'u=1', 'https://a.example/x?u=1#top'],
    ['https://a.example/x?', 'u=1', 'https://a.example/x?u=1'],
    ['https://a.example/?u=own', 'u=1&v=2', 'https://a.example/?u=own&v=2'],
    ['https://a.example/ü?q=ä#ö', '', 'https://a.example/ü?q=ä#ö'],
  ])('adds to %s', (url, parameters, expected) => {
    expect(withParameters(url, parameters)).toBe(expected);
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = withParameters(url, 'utm_source=x&utm_medium=y');
        expect(withParameters(once, 'utm_source=x&utm_medium=y')).toBe(once);
      }),
    );
  }, 30_000);
});
