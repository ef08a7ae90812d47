import { describe, expect, it } from 'vitest';
import { chooseSiteFormat, switchSite } from '@/components/shared/site-choices';
import { DEFAULT_SETTINGS, type SiteSetting } from '@/utils/settings/settings';
import { isSwitchedOff } from '@/utils/settings/sites';

function withSites(sites: Readonly<Record<string, SiteSetting>>) {
  return { ...DEFAULT_SETTINGS, sites };
}

describe('switchSite', () => {
  it('switches a site off and keeps its format', () => {
    const settings = switchSite(withSites({ 'a.com': { format: 'html' } }), 'a.com', false);
    expect(settings.sites).toEqual({ 'a.com': { format: 'html', off: true } });
  });

  it('leaves nothing behind when a site without other choices is switched on', () => {
    expect(switchSite(withSites({ 'a.com': { off: true } }), 'a.com', true).sites).toEqual({});
  });

  it('switches a site on that was off because of a domain above it', () => {
    const off = withSites({ 'a.com': { off: true, format: 'plain' }, 'b.com': { off: true } });
    const on = switchSite(off, 'blog.a.com', true);
    expect(isSwitchedOff(on, 'blog.a.com')).toBe(false);
    expect(on.sites).toEqual({ 'a.com': { format: 'plain' }, 'b.com': { off: true } });
  });
});

describe('chooseSiteFormat', () => {
  it('remembers a format and forgets it again', () => {
    const chosen = chooseSiteFormat(withSites({ 'a.com': { off: true } }), 'a.com', 'markdown');
    expect(chosen.sites).toEqual({ 'a.com': { off: true, format: 'markdown' } });
    expect(chooseSiteFormat(chosen, 'a.com', undefined).sites).toEqual({ 'a.com': { off: true } });
  });
});
