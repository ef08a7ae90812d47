import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFrontMatter } from '@/utils/library/read/front-matter';
import { safeFrontMatter } from '@/utils/library/read/safe-front-matter-plugin';

const READ = `globalThis.read = (file, text) =>
  JSON.stringify(parser.readFrontMatter(file, text), (_, value) => value instanceof Map ? [...value] : value);`;
let code = '';
let bundled: (file: string, text: string) => string;

/** Fields, body and problems as text: objects of another realm are never equal to ours. */
function shown(file: string, text: string): string {
  return JSON.stringify(readFrontMatter(file, text), (_, value) =>
    value instanceof Map ? [...value] : value,
  );
}

beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [safeFrontMatter()],
    build: {
      write: false,
      minify: false,
      lib: { entry: 'utils/library/read/front-matter.ts', formats: ['iife'], name: 'parser' },
    },
  });
  const [first] = [result].flat();
  const output = first !== undefined && 'output' in first ? first.output : [];
  code = output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
  // A browser has none of Node's own names: no Buffer, no process, no require.
  const context = createContext({});
  runInContext(`${code}\n${READ}`, context);
  bundled = (file, text) => runInContext('read', context)(file, text);
}, 60_000);

describe('front matter in a bundle', () => {
  it('evaluates nothing', () => {
    expect(code).toContain('safeLoad');
    expect(code).not.toMatch(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(/);
  });

  it.each([
    '---\ntitle: T\nslug: 2024\ndate: 2024-05-01\ntime: 12:30\ntags: [a, yes, 1.10]\n---\nBody\n',
    '---\ntitle: T\ntitle: U\n---\n',
    '---\ntitle: "bro\n---\n',
    '---\ntitle: T\nbad: [1\n---\n',
    '---js\n{ title: globalThis.ran = 1 }\n---\n',
    '---json\n{"title": "T", "n": [1, {"a": null}]}\n---\nBody',
    '+++\ntitle = "T"\ndate = 2024-05-01T10:00:00Z\nlocal = 2024-05-01\n[a.b]\nc = [1, 2.5]\n+++\nBody',
    '+++\ntitle = T\n+++\n',
    '{\n"title": "T",\n"date": "2024"\n}\nBody',
    '---\na: &a [x]\nb: *a\nc: !!binary aGk=\n---\n',
    '---\nf: !!js/function "function () {}"\n---\n',
    '---\n---\nBody',
    '---\n# only a comment\n---\nBody',
    '----\nno front matter',
    'Just text',
    '---\nunclosed: yes\n',
    '---\ntext: |\n  two\n  lines\nfolded: >\n  one\n  line\n---\n---\nrule',
    '---\nümläut: ß\n"quoted key": \'single\'\n---\n\ufeffBody',
  ])('means what it means in the build: %j', (text) => {
    expect(bundled('a.md', text)).toBe(shown('a.md', text));
  });

  it('means the same for any text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '---',
        '+++',
        'a: 1',
        'a = 1',
        '- x',
        '  b: [c, d]',
        '{"a": 1}',
        '&x y',
        '*x',
        '"',
        '|',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fc.constantFrom('---\n', '+++\n', '{\n', ''), text, (start, rest) => {
        expect(bundled('a.md', start + rest)).toBe(shown('a.md', start + rest));
      }),
      { numRuns: 500 },
    );
  });

  // The posts of the original blog lie beside the project on some machines; they are not part of it.
  it.skipIf(!existsSync('../shared/posts'))(
    'means the same for the posts of the original blog',
    () => {
      for (const name of readdirSync('../shared/posts').filter((one) => one.endsWith('.md'))) {
        const text = readFileSync(join('../shared/posts', name), 'utf8');
        expect(bundled(name, text)).toBe(shown(name, text));
      }
    },
  );
});
