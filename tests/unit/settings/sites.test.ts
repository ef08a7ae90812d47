import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import {
  chosenFormat,
  hostOf,
  isSwitchedOff,
  parseHost,
  setSite,
  switchedOffPatterns,
} from '@/utils/settings/sites';

describe('parseHost', () => {
  it.each([
    ['example.com', 'example.com'],
    [' https://Blog.Example.com/posts?x=1 ', 'blog.example.com'],
    ['localhost:3000', 'localhost'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['127.0.0.1', '127.0.0.1'],
  ])('reads %s as %s', (input, host) => {
    expect(parseHost(input)).toEqual({ ok: true, host });
  });

  it.each([
    '',
    '   ',
    'two words',
    '*.example.com',
    'javascript://x',
    'user@example.com',
    'http://',
  ])('refuses %j with a sentence', (input) => {
    expect(parseHost(input)).toEqual({ ok: false, reason: expect.stringMatching(/example\.com/) });
  });
});

describe('sites', () => {
  const off = setSite(DEFAULT_SETTINGS, 'example.com', { off: true, format: 'html' });

  it('count for subdomains, not for names that merely end alike', () => {
    expect(isSwitchedOff(off, 'example.com')).toBe(true);
    expect(isSwitchedOff(off, 'a.b.example.com')).toBe(true);
    expect(isSwitchedOff(off, 'notexample.com')).toBe(false);
    expect(isSwitchedOff(off, 'com')).toBe(false);
  });

  it('let the nearest domain choose the format', () => {
    const both = setSite(off, 'docs.example.com', { format: 'markdown' });
    expect(chosenFormat(both, 'docs.example.com')).toBe('markdown');
    expect(chosenFormat(both, 'www.example.com')).toBe('html');
    expect(chosenFormat(both, 'elsewhere.org')).toBeUndefined();
  });

  it('are forgotten when nothing is chosen any more', () => {
    expect(setSite(off, 'example.com', undefined)).toEqual(DEFAULT_SETTINGS);
    expect(setSite(off, 'example.com', {})).toEqual(DEFAULT_SETTINGS);
  });

  it('become match patterns where they are off', () => {
    const settings = setSite(setSite(off, '127.0.0.1', { off: true }), 'on.org', {
      format: 'html',
    });
    expect(switchedOffPatterns(settings)).toEqual(['*://*.example.com/*', '*://127.0.0.1/*']);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://a.example/x', 'a.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['chrome://settings', undefined],
    ['file:///home/x.html', undefined],
    ['', undefined],
  ])('of %s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
