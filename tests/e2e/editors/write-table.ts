import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { link, popupCases, roomCases } from './cases';
import type { Cell } from './run-case';

const cases = [...popupCases, ...roomCases];

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = `${here}node_modules/.cache/matrix`;

/** What one session found: in one browser, in one way. */
export interface BrowserRun {
  readonly browser: string;
  readonly through: string;
  readonly version: string;
  readonly cells: readonly Cell[];
}

const cache = ({ browser, through }: Pick<BrowserRun, 'browser' | 'through'>) =>
  `${folder}/${browser}-${through}.json`;

function parseRun(text: string): BrowserRun | null {
  const value: unknown = JSON.parse(text);
  const isRun = (run: unknown): run is BrowserRun =>
    typeof run === 'object' && run !== null && 'cells' in run && Array.isArray(run.cells);
  return isRun(value) ? value : null;
}

async function readRun(of: Pick<BrowserRun, 'browser' | 'through'>): Promise<BrowserRun | null> {
  return parseRun(await readFile(cache(of), 'utf8').catch(() => 'null'));
}

/** Keeps what a session found for the table, beside what was found of other editors before. */
export async function keepRun(run: BrowserRun): Promise<void> {
  const kept = (await readRun(run))?.cells ?? [];
  const editors = new Set(run.cells.map(({ editor }) => editor));
  const others = kept.filter(({ editor }) => !editors.has(editor));
  await writeFile(cache(run), JSON.stringify({ ...run, cells: [...others, ...run.cells] }));
}

/** The sessions of one browser as one. */
async function readRuns(browser: string): Promise<readonly BrowserRun[]> {
  const sessions = ['popup', 'room'].map((through) => readRun({ browser, through }));
  const runs = (await Promise.all(sessions)).filter((run) => run !== null);
  const [first] = runs;
  if (!first) return [];
  const cells = runs.flatMap((run) => run.cells);
  const sorted = cells.sort((one, other) => one.editor.localeCompare(other.editor));
  return [{ ...first, cells: sorted }];
}

function mark(cell: Cell | undefined, notes: Map<string, number>): string {
  if (!cell) return '';
  const { editor, case: name, outcome, faults, own, ms } = cell;
  const said = [...faults, own && `${own}, as the editor does without Linkloom`].filter(
    (text) => text,
  );
  const result = faults.length > 0 ? `**${outcome}**` : `${outcome} ${ms}`;
  if (said.length === 0) return result;
  const note = `${editor}, ${name}: ${said.join('; ')}`;
  if (!notes.has(note)) notes.set(note, notes.size + 1);
  return `${result} [${notes.get(note)}]`;
}

function tableOf({ browser, version, cells }: BrowserRun): string {
  const notes = new Map<string, number>();
  const names = cases.map(({ name }) => name);
  const editors = [...new Set(cells.map(({ editor }) => editor))];
  const rows = editors.map((editor) => {
    const marks = names.map((name) =>
      mark(
        cells.find((cell) => cell.editor === editor && cell.case === name),
        notes,
      ),
    );
    return `| ${editor} | ${marks.join(' | ')} |`;
  });
  const right = cells.filter(({ faults }) => faults.length === 0).length;
  const lines = [...notes].map(([note, index]) => `${index}. ${note.replaceAll('|', '\\|')}`);
  return `## ${browser} ${version}: ${right} of ${cells.length}

| editor | ${names.join(' | ')} |
| --- | ${names.map(() => '---').join(' | ')} |
${rows.join('\n')}

${lines.join('\n')}
`;
}

/** Writes docs/editors.md from the last whole runs. */
export async function writeTable(): Promise<void> {
  const packages: unknown = JSON.parse(await readFile(`${here}package-lock.json`, 'utf8'));
  const versions = Object.entries(installedVersions(packages))
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
  const runs = (await Promise.all(['chromium', 'firefox'].map(readRuns))).flat();
  const tables = runs.map(tableOf).join('\n');
  const text = `# Editors

Written by \`npm run test:editors\`. In each editor of the list the link “${link.text.replaceAll('|', '\\|')}” to
\`${link.url}\` is put in from a real extension's content script, after text was typed with real keys. A cell says what the
editor's own model holds afterwards (a link, or source or text where it knows no links) and the milliseconds that took.
Each time the address, the words of the link and all other text have to be exact, the app's own listener has to have
been called, one undo has to bring back what was before and one redo the link, and the next letter that is typed has to
stand outside of it. Bold is what does not work. An empty cell does not apply.

Cases: ${cases.map(({ name }) => name).join(', ')}; \`anchor\` puts the link on words of the draft that are not selected,
\`stolen\` is a caret from which a script has taken the focus; in \`popup\` the extension's popup is open
meanwhile, and has the focus.

${tables}
## Versions

${versions}
`;
  await writeFile(`${here}../../../docs/editors.md`, text);
}

function installedVersions(lock: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  if (typeof lock !== 'object' || lock === null || !('packages' in lock)) return found;
  const packages: Record<string, { version?: string }> = Object(lock.packages);
  const wanted = Object.keys(Object(Reflect.get(Object(packages['']), 'dependencies')));
  for (const name of wanted) {
    found[name] = packages[`node_modules/${name}`]?.version ?? '';
  }
  return found;
}
