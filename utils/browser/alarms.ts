import { browser } from 'wxt/browser';

/** Has the alarm of this name ring once at a time, in milliseconds since 1970, instead of any time before; or never. */
export async function setAlarm(name: string, when: number): Promise<void> {
  if (Number.isFinite(when)) await browser.alarms.create(name, { when });
  else await browser.alarms.clear(name);
}

/** Calls back when the alarm of this name rings. */
export function watchAlarm(name: string, onRing: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    // The promise is given back, so that Firefox lets its page live until it is done.
    return alarm.name === name ? onRing() : undefined;
  });
}
