import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportSettings, importSettings } from '@/utils/settings/exchange';
import { parseSettings } from '@/utils/settings/parse-settings';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings/settings';

const samples = new URL('../../fixtures/settings/', import.meta.url);

const full: Settings = {
  version: 1,
  tags: {
    'lead generation': { use: false, phrases: ['lead gen'], postIds: ['a'] },
    business: { shownAs: 'lead generation' },
    outbound: { added: true },
    gone: { deleted: true },
  },
  libraries: {
    bundled: { site: 'https://example.com', pattern: '/blog/:slug' },
    other: { colour: 'red', language: 'de' },
  },
  order: ['other', 'bundled'],
  posts: { 'other/a': { never: true }, b: { phrases: ['a phrase'] } },
  sites: { 'example.com': { off: true }, 'docs.example.com': { format: 'markdown' } },
  links: { parameters: 'utm_source=linkloom' },
};

describe('settings files', () => {
  it('come back as they went', () => {
    expect(importSettings(exportSettings(full))).toEqual({ ok: true, settings: full });
    expect(importSettings(exportSettings(DEFAULT_SETTINGS))).toEqual({
      ok: true,
      settings: DEFAULT_SETTINGS,
    });
  });

  it('of every version so far can be read', () => {
    const files = readdirSync(samples);
    expect(files).toContain(`v${DEFAULT_SETTINGS.version}.json`);
    for (const file of files) {
      expect(importSettings(readFileSync(new URL(file, samples), 'utf8'))).toMatchObject({
        ok: true,
        settings: { version: DEFAULT_SETTINGS.version },
      });
    }
  });

  it.each([
    ['not JSON', '{', /not valid JSON/],
    ['another file', '[1, 2]', /name no version/],
    ['no version', '{"tags": {}}', /name no version/],
    ['a later version', '{"version": 99}', /newer Linkloom/],
    ['a wrong type', '{"version": 1, "tags": {"a": {"use": "yes"}}}', /tags\.a\.use/],
    ['an unknown format', '{"version": 1, "sites": {"a.com": {"format": "bb"}}}', /a\.com\.format/],
    ['a site that is none', '{"version": 1, "sites": {"a b": {"off": true}}}', /a b/],
    [
      'an address that is none',
      '{"version": 1, "libraries": {"a": {"site": "javascript:x", "pattern": "/:slug"}}}',
      /libraries\.a/,
    ],
    [
      'half an address',
      '{"version": 1, "libraries": {"a": {"site": "https://a.com"}}}',
      /libraries\.a/,
    ],
    ['an unknown colour', '{"version": 1, "libraries": {"a": {"colour": "mud"}}}', /a\.colour/],
    ['bad parameters', '{"version": 1, "links": {"parameters": "x"}}', /name=value/],
    [
      'endless text',
      JSON.stringify({ version: 1, tags: { a: { shownAs: 'x'.repeat(9_999) } } }),
      /shownAs/,
    ],
  ])('with %s are refused with a sentence', (_, text, reason) => {
    expect(importSettings(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it('that are far too large are refused', () => {
    expect(importSettings(' '.repeat(6_000_000))).toMatchObject({ ok: false });
  });
});

describe('parseSettings', () => {
  it('drops keys it does not know', () => {
    expect(parseSettings({ ...full, extra: 1 })).toEqual({ ok: true, settings: full });
  });

  it('lets no key reach a prototype', () => {
    const hostile = JSON.parse('{"version": 1, "tags": {"__proto__": {"use": false}}}');
    const parsed = parseSettings(hostile);
    expect(parsed).toMatchObject({ ok: true });
    expect(Object.getPrototypeOf(parsed.ok ? parsed.settings.tags : {})).toBe(Object.prototype);
    expect('use' in {}).toBe(false);
  });
});
