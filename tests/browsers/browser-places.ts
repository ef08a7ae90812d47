import { join } from 'node:path';

/** The two browsers that Linkloom is tried in. `chromium` stands for Chrome, Chromium and Edge alike. */
export type BrowserName = 'chromium' | 'firefox';

/** Environment variables that name a browser's program; the first that is set wins. */
export const browserVariables = {
  chromium: ['LINKLOOM_CHROMIUM', 'CHROME_PATH'],
  firefox: ['LINKLOOM_FIREFOX'],
} as const satisfies Record<BrowserName, readonly string[]>;

const commands = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
} as const satisfies Record<BrowserName, readonly string[]>;

const macApplications = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
} as const satisfies Record<BrowserName, readonly string[]>;

const windowsPrograms = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
} as const satisfies Record<BrowserName, readonly string[]>;

function linuxPlaces(name: BrowserName, environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return commands[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}

function macPlaces(name: BrowserName, environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = ['/Applications', `${environment['HOME'] ?? ''}/Applications`];
  return macApplications[name].flatMap((application) => {
    // The program is called as its application, but for Firefox, where every edition's is `firefox`.
    const program = name === 'firefox' ? 'firefox' : application;
    return folders.map((folder) => `${folder}/${application}.app/Contents/MacOS/${program}`);
  });
}

function windowsPlaces(name: BrowserName, environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (variable) => environment[variable] ?? [],
  );
  return windowsPrograms[name].flatMap((program) =>
    folders.map((folder) => `${folder}\\${program}`),
  );
}

/** Where a browser of the system may lie, the likeliest first. None of the places is known to exist. */
export function browserPlaces(
  name: BrowserName,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly string[] {
  if (platform === 'darwin') return macPlaces(name, environment);
  if (platform === 'win32') return windowsPlaces(name, environment);
  return linuxPlaces(name, environment);
}
