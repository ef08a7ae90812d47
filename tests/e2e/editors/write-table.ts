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

/** Keeps what a session found for the table, beside what was found in other editors and cases before. */
export async function keepRun(run: BrowserRun): Promise<void> {
  const kept = (await readRun(run))?.cells ?? [];
  const nameOf = ({ editor, case: name }: Cell) => `${editor} ${name}`;
  const found = new Set(run.cells.map(nameOf));
  const others = kept.filter((cell) => !found.has(nameOf(cell)));
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

/** A note of each cell that says more than its outcome, numbered in the order of the table. */
type Notes = Map<string, number>;

function mark(cell: Cell | undefined, notes: Notes): string {
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

const isRight = ({ faults }: Cell) => faults.length === 0;
const isFromPopup = ({ case: name }: Cell) => popupCases.some((one) => one.name === name);

/** The median and the longest of the times, in milliseconds. */
function times(cells: readonly Cell[]): string {
  const sorted = cells.flatMap(({ ms }) => (ms > 0 ? [ms] : [])).sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? '' : `${middle} / ${sorted.at(-1)}`;
}

/** The times of the room, and those from the popup's click. */
function bothTimes(cells: readonly Cell[]): string {
  const right = cells.filter(isRight);
  const room = right.filter((cell) => !isFromPopup(cell));
  return `${times(room)} | ${times(right.filter(isFromPopup))}`;
}

function rowOf(editor: string, cells: readonly Cell[], notes: Notes): string {
  const own = cells.filter((cell) => cell.editor === editor);
  const marks = cases.map(({ name }) =>
    mark(
      own.find((cell) => cell.case === name),
      notes,
    ),
  );
  return `| ${editor} | ${marks.join(' | ')} | ${bothTimes(own)} |`;
}

function tableOf({ browser, version, cells }: BrowserRun): string {
  const notes: Notes = new Map();
  const names = [...cases.map(({ name }) => name), 'own ms', 'click ms'];
  const editors = [...new Set(cells.map(({ editor }) => editor))];
  const rows = editors.map((editor) => rowOf(editor, cells, notes));
  const lines = [...notes].map(([note, index]) => `${index}. ${note.replaceAll('|', '\\|')}`);
  return `## ${browser} ${version}

| editor | ${names.join(' | ')} |
| --- | ${names.map(() => '---').join(' | ')} |
${rows.join('\n')}

${lines.join('\n')}
`;
}

function summaryOf({ browser, cells }: BrowserRun): string {
  const editors = new Set(cells.map(({ editor }) => editor)).size;
  const tried = cells.filter(({ outcome }) => outcome !== 'untried');
  const right = tried.filter(isRight).length;
  const own = tried.filter((cell) => isRight(cell) && cell.own !== '').length;
  const columns = [browser, editors, tried.length, right, tried.length - right, own];
  return `| ${columns.join(' | ')} | ${bothTimes(tried)} |`;
}

/** Writes docs/editors.md from the last whole runs. */
export async function writeTable(): Promise<void> {
  const packages: unknown = JSON.parse(await readFile(`${here}package-lock.json`, 'utf8'));
  const versions = Object.entries(installedVersions(packages))
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
  const runs = (await Promise.all(['chromium', 'firefox'].map(readRuns))).flat();
  const text = `# Editors

Written by \`npm run test:editors\`. In each editor of the list the link “${link.text.replaceAll('|', '\\|')}” to
\`${link.url}\` is put in, after text was typed with real keys.

| browser | editors | cells | right | not right | of the right, with a fault of the editor's own | own ms | click ms |
| --- | --- | --- | --- | --- | --- | --- | --- |
${runs.map(summaryOf).join('\n')}

The table is made of several runs: a part that is tried again takes the place of what was known of it. \`popup: words\` in all
editors, and SCEditor and Quill 1 as a whole, are of a later run than the rest, after labels of toolbars had been left out of what is read.

Milliseconds are median / longest, of the cells that are right, on a busy machine. *Own* is from the call to the verified link; *click* is from
the press of the popup's button to the sentence that it says, with the messages between popup, background and page.

A cell says what the editor's own model holds afterwards (a link, or source or text where it knows no links) and the
milliseconds that took. Each time the address, the words of the link and all other text have to be exact, the app's own
listener has to have been called, one undo has to bring back what was before and one redo the link, and the next letter
that is typed has to stand outside of it. Bold is what does not work; its note says how. A note that ends in “as the
editor does without Linkloom” is of something that goes wrong in the same way with a typed word. An empty cell does not
apply.

- The \`popup\` cases go by the built extension: the post comes from an imported library, the toolbar button is
  clicked, and then the post's button in the popup, while the page has lost the focus to it. In \`popup: words\` the link goes on
  words that the popup offers, and nobody selected.
- The others go by the same writing code in the content script of an extension that has nothing else, which tells
  the writing from the popup's part; in \`stolen\` a script has taken the focus from the editor.
- \`caret\` is between two words, \`end\` at the end of a paragraph, \`unicode\` beside emoji, combining marks and right-to-left
  words, \`list\` and \`table\` inside of one where the editor has them.

## Why some of it does not work

- Editors without links of their own (lexical-plain, slate-none, tiptap-plain, plain fields) hold words and address as text.
- Summernote's history has no step right before an insertion: one undo takes the last typed word along, as it does after typing.
- Trix and Trumbowyg (in Chromium) redo nothing by keys, with or without Linkloom; medium-editor not in an empty field.
- SCEditor in Firefox: when a script takes the focus, SCEditor asks for it back at once, and Firefox is left with none in
  any field. The link is right; keys go nowhere, before it and after it, until the next click.
- Milliseconds far above the median are of runs beside many other programs: those editors that were tried once more on a
  quiet machine took 100 at most.

${runs.map(tableOf).join('\n')}
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
