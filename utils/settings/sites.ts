import type { LinkFormat } from '../insert/link';
import type { Settings, SiteSetting } from './settings';

export type ParsedHost =
  | { readonly ok: true; readonly host: string }
  | { readonly ok: false; readonly reason: string };

/** Reads a site as people write it: a host name or any URL of the site. */
export function parseHost(input: string): ParsedHost {
  const text = input.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (text === '' || !url || !isWeb || /[*\s@]/.test(text)) {
    return { ok: false, reason: `“${text}” is not a site. Write it like example.com.` };
  }
  return { ok: true, host: url.hostname };
}

/** The host of an http(s) address, or undefined for pages that are not of the web. */
export function hostOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return undefined;
  return url.hostname;
}

/** Whether the person switched Linkloom off on a host or on a domain above it. */
export function isSwitchedOff(settings: Settings, host: string): boolean {
  return settingsFor(settings, host).some((site) => site.off);
}

/** The format that the person chose for a host, or for the nearest domain above it. */
export function chosenFormat(settings: Settings, host: string): LinkFormat | undefined {
  return settingsFor(settings, host).find((site) => site.format)?.format;
}

/** The choices for a host and the domains above it, nearest first. */
function settingsFor(settings: Settings, host: string): readonly SiteSetting[] {
  const labels = host.split('.');
  return labels
    .map((_, i) => labels.slice(i).join('.'))
    .flatMap((name) => (Object.hasOwn(settings.sites, name) ? [settings.sites[name] ?? {}] : []));
}

/** Settings with a choice for a site, or without one where `setting` is undefined or empty. */
export function setSite(
  settings: Settings,
  host: string,
  setting: SiteSetting | undefined,
): Settings {
  const { [host]: _, ...others } = settings.sites;
  const isEmpty = !setting || Object.keys(setting).length === 0;
  return { ...settings, sites: isEmpty ? others : { ...others, [host]: setting } };
}

/** Match patterns of the sites where Linkloom is off, for the registration of content scripts. */
export function switchedOffPatterns(settings: Settings): readonly string[] {
  return Object.entries(settings.sites)
    .filter(([, site]) => site.off)
    .map(([host]) => host)
    .flatMap((host) => (isIpAddress(host) ? [`*://${host}/*`] : [`*://*.${host}/*`]));
}

function isIpAddress(host: string): boolean {
  return /^\d+(\.\d+){3}$/.test(host) || host.startsWith('[');
}
