/** A web address as a person typed it, found right or refused with a sentence. */
export type WebAddressReading =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: string };

const MAX_LENGTH = 2000;

/** Parses the address of a page or a file on the web; one without `https://` before it gets it. */
export function parseWebAddress(value: unknown): WebAddressReading {
  const text = typeof value === 'string' ? value.trim() : '';
  const whole = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  if (text === '' || text.length > MAX_LENGTH || /\s/.test(text) || !URL.canParse(whole)) {
    return refused(
      'That is no address. Give a whole one, such as https://example.com or https://example.com/feed.xml.',
    );
  }
  const url = new URL(whole);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refused(`Only http and https are fetched, not ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    return refused('An address with a name and a password in it is not fetched.');
  }
  url.hash = '';
  return { ok: true, url: url.href };
}

/**
 * What a browser is asked for, to be let read one site: its host under http and https. They are asked for one by one,
 * as Chromium finds `*://` in no manifest that has the two.
 */
export function siteOrigins(url: string): string[] {
  const { hostname } = new URL(url);
  return [`http://${hostname}/*`, `https://${hostname}/*`];
}

function refused(reason: string): WebAddressReading {
  return { ok: false, reason };
}
