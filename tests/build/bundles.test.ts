import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const builds = ['chrome-mv3', 'firefox-mv3'] as const;

function filesOf(build: string, ending: RegExp): readonly string[] {
  const folder = join(root, '.output', build);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => ending.test(path) && statSync(path).isFile());
}

function scriptsOf(build: string): ReadonlyMap<string, string> {
  return new Map(filesOf(build, /\.js$/).map((path) => [path, readFileSync(path, 'utf8')]));
}

function manifestOf(build: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, '.output', build, 'manifest.json'), 'utf8'));
}

/** The first column of the README's table of permissions. */
function documentedPermissions(): readonly string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const section = readme.split('## Permissions')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1] ?? '').sort();
}

describe.each(builds)('the build for %s', (build) => {
  it('asks for the permissions that the README explains, and no others', () => {
    const manifest = manifestOf(build);
    const asked = [
      manifest['permissions'],
      manifest['host_permissions'],
      manifest['optional_permissions'],
    ];
    expect(asked.flatMap((list) => list ?? []).sort()).toEqual(documentedPermissions());
  });

  it('is Manifest V3 and runs nothing on a page before the background says so', () => {
    expect(manifestOf(build)).toMatchObject({ manifest_version: 3, name: 'Linkloom' });
    expect(manifestOf(build)).not.toHaveProperty('content_scripts');
    expect(manifestOf(build)).not.toHaveProperty('web_accessible_resources');
  });

  it.each([
    ['eval', /\beval\s*\(/],
    ['code made of strings', /\bnew Function\b|\bFunction\s*\(\s*["'`]/],
    ['network calls', /XMLHttpRequest|WebSocket\b|EventSource\b|sendBeacon|RTCPeerConnection/],
    ['remote scripts', /importScripts\s*\(|\bimport\s*\(\s*["'`]https?:/],
    ['test code', /vitest|puppeteer|fake-browser|fakeBrowser/],
    ['paths of the machine it was built on', new RegExp(root.replace(/\W/g, '\\$&'))],
  ])('holds no %s', (_, forbidden) => {
    const scripts = scriptsOf(build);
    expect(scripts.size).toBeGreaterThan(3);
    const found = [...scripts].filter(([, code]) => forbidden.test(code)).map(([path]) => path);
    expect(found).toEqual([]);
  });

  it('fetches in the importer and for refreshing alone, and each in one place', () => {
    const calls = [...scriptsOf(build)].flatMap(([path, code]) =>
      [...code.matchAll(/\bfetch\s*\(/g)].map(() => basename(path)),
    );
    expect(calls.sort()).toEqual(['background.js', 'importer.js']);
  });

  it('draws charts in a script of its own that no page loads at once', () => {
    const isDrawing = (code: string) => code.includes('--plot-background');
    const holders = [...scriptsOf(build)].filter(([, code]) => isDrawing(code));
    expect(holders).toHaveLength(1);
    const [name = ''] = holders.map(([path]) => basename(path));
    for (const page of filesOf(build, /\.html$/)) {
      expect(readFileSync(page, 'utf8')).not.toContain(name);
    }
  });

  it('parses front matter in the importer alone', () => {
    const holders = [...scriptsOf(build)].flatMap(([path, code]) =>
      /gray-matter|js-yaml|YAMLException|safeLoad/.test(code) ? [basename(path)] : [],
    );
    expect(holders).toEqual(['importer.js']);
  });

  it('puts at most 12 kB (gzipped) into a page', () => {
    const content = readFileSync(join(root, '.output', build, 'content-scripts/content.js'));
    expect(gzipSync(content, { level: 9 }).length).toBeLessThanOrEqual(12 * 1024);
  });

  it('asks the browser itself from within pages, and everywhere else through the polyfill', () => {
    const holders = [...scriptsOf(build)].filter(([, code]) => /webextension-polyfill/.test(code));
    const names = holders.map(([path]) => basename(path));
    expect(names).toContain('background.js');
    expect(names).not.toContain('content.js');
    expect(names).not.toContain('writer.js');
  });

  it('keeps the library out of the content script', () => {
    const content = readFileSync(
      join(root, '.output', build, 'content-scripts/content.js'),
      'utf8',
    );
    expect(content).not.toMatch(/leadcraftr/i);
    const background = readFileSync(join(root, '.output', build, 'background.js'), 'utf8');
    expect(background).toMatch(/leadcraftr/i);
  });
});
