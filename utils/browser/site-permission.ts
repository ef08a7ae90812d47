import { browser } from 'wxt/browser';
import { siteOrigins } from '../fetching/web-address';

/**
 * Asks the person to let Linkloom read one site; where she has done so before, nobody is asked. Only straight in a
 * click: browsers refuse it after anything was awaited.
 */
export function requestSite(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: siteOrigins(url) });
}

/** Whether Linkloom may read a site. */
export function mayReadSite(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: siteOrigins(url) });
}
