import { access, constants, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  builtFirefoxExtension,
  type FirefoxExtension,
  type FirefoxExtensionPage,
  startFirefoxExtension,
} from '../browsers/firefox-extension';
import { waitUntil } from '../browsers/wait-until';

/** Where Firefox looks for policies on Linux. */
const FOLDER = '/etc/firefox/policies';
const file = join(FOLDER, 'policies.json');
/** Of its own, so that no other Firefox with Linkloom on this machine is managed meanwhile. */
const ID = 'linkloom-policy-test@leadcraftr.com';

const policy = {
  libraries: [
    { name: 'Guides', posts: [{ url: 'https://guides.test/barges/', title: 'Steering barges' }] },
  ],
  tags: [{ name: 'barges', phrases: ['narrow boat'] }],
  linkParameters: 'utm_source=team',
};

async function can(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

/** Why no policy can be set here, or ''. */
async function hindrance(): Promise<string> {
  if (await can(file, constants.F_OK)) return `there is a ${file}`;
  return (await can('/etc', constants.W_OK)) ? '' : '/etc cannot be written to';
}

const missing = await hindrance();
if (missing !== '') console.warn(`Without policies for Firefox: ${missing}.`);

describe.skipIf(missing !== '')('an administrator of Firefox', () => {
  let folder: string;
  let extension: FirefoxExtension;
  let options: FirefoxExtensionPage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linkloom-policy-'));
    await cp(builtFirefoxExtension, folder, { recursive: true });
    const manifest = join(folder, 'manifest.json');
    const text = await readFile(manifest, 'utf8');
    await writeFile(manifest, text.replace('linkloom@leadcraftr.com', ID));
    await mkdir(FOLDER, { recursive: true });
    const policies = { '3rdparty': { Extensions: { [ID]: policy } } };
    await writeFile(file, JSON.stringify({ policies }));
    extension = await startFirefoxExtension(folder);
    options = await extension.openOptions();
  });

  afterAll(async () => {
    await rm(file, { force: true });
    await extension?.close();
    await rm(folder, { recursive: true });
  });

  test('sets libraries, tags and links, which are marked and locked', async () => {
    const text = `document.querySelector('main')?.innerText ?? ''`;
    const shown = await waitUntil('the policy has arrived', async () => {
      const now = String(await options.evaluate(text));
      return now.includes('Guides') && now;
    });
    expect(shown).toContain('Your administrator has set');
    expect(shown).toMatch(/Guides\s+1 post\s+Managed/);
    const locked = `[...document.querySelectorAll('[role="switch"]:disabled')].map((one) => one.closest('label').textContent)`;
    expect(await options.evaluate(locked)).toEqual(
      expect.arrayContaining(['Use tag barges', 'Use library Guides']),
    );
    const parameters = `document.querySelector('#links input').readOnly + document.querySelector('#links input').value`;
    expect(await options.evaluate(parameters)).toBe('trueutm_source=team');
  });
});
