import { describe, expect, test } from 'vitest';
import { browserPlaces } from '../../browsers/browser-places';

describe('where browsers are looked for', () => {
  test('on Linux, in every folder of the PATH, Chrome before Chromium', () => {
    const places = browserPlaces('chromium', 'linux', { PATH: '/usr/bin:/opt/bin' });
    expect(places.slice(0, 2)).toEqual([
      '/usr/bin/google-chrome-stable',
      '/opt/bin/google-chrome-stable',
    ]);
    expect(places.indexOf('/usr/bin/google-chrome')).toBeLessThan(
      places.indexOf('/usr/bin/chromium'),
    );
  });

  test('on a Mac, among the applications of all and of the person', () => {
    expect(browserPlaces('chromium', 'darwin', { HOME: '/Users/mara' })).toEqual(
      expect.arrayContaining([
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Users/mara/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]),
    );
    expect(browserPlaces('firefox', 'darwin', { HOME: '/Users/mara' })).toContain(
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    );
  });

  test('on Windows, among the programs of all and of the person', () => {
    const environment = {
      ProgramFiles: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\Mara\\AppData\\Local',
    };
    expect(browserPlaces('chromium', 'win32', environment)).toEqual(
      expect.arrayContaining([
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Users\\Mara\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      ]),
    );
    expect(browserPlaces('firefox', 'win32', environment)).toContain(
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    );
  });
});
