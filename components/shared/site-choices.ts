import type { LinkFormat } from '@/utils/insert/link';
import type { Settings, SiteSetting } from '@/utils/settings/settings';
import { setSite } from '@/utils/settings/sites';

/**
 * Settings in which Linkloom is on or off on a site. Where a domain above the site was switched
 * off, switching the site on switches that domain on too: the pages of the site count, not the entry.
 */
export function switchSite(settings: Settings, site: string, isOn: boolean): Settings {
  if (!isOn) return setSite(settings, site, { ...settingOf(settings, site), off: true });
  return domainsOf(site)
    .filter((domain) => settingOf(settings, domain).off)
    .reduce((changed, domain) => {
      const { off: _, ...others } = settingOf(changed, domain);
      return setSite(changed, domain, others);
    }, settings);
}

/** Settings that list a site, so that something can be chosen for it. */
export function listSite(settings: Settings, site: string): Settings {
  return setSite(settings, site, { off: false, ...settingOf(settings, site) });
}

/** Settings in which links on a site are written in a format, or as each field suggests. */
export function chooseSiteFormat(
  settings: Settings,
  site: string,
  format: LinkFormat | undefined,
): Settings {
  const { format: _, ...others } = settingOf(settings, site);
  return setSite(settings, site, format ? { ...others, format } : others);
}

function settingOf(settings: Settings, site: string): SiteSetting {
  return (Object.hasOwn(settings.sites, site) ? settings.sites[site] : undefined) ?? {};
}

/** `a.example.com` → itself, `example.com`, `com`. */
function domainsOf(site: string): readonly string[] {
  const labels = site.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}
