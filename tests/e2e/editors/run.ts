import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../browsers/browser-places';
import { launchChromium, launchFirefox } from '../../browsers/launch';
import { serveFolder } from '../../browsers/serve';
import { buildExtension } from './build-extension';
import { buildPages, builtPages, pageNames } from './build-pages';
import { type Case, cases } from './cases';
import { type Cell, type Place, runCase } from './run-case';
import { openStage } from './stage';
import { keepRun, writeTable } from './write-table';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true },
    only: { type: 'string' },
    case: { type: 'string' },
    'no-build': { type: 'boolean' },
    // A part of the editors for the table, too: what is known of the others stays in it.
    table: { type: 'boolean' },
  },
});

const isForTable = !values.case && (values.table || !values.only);

function say(browser: BrowserName, cell: Cell): void {
  const own = cell.own && `ok (by itself: ${cell.own})`;
  const verdict = cell.faults.length > 0 ? `FAULT ${cell.faults.join('; ')}` : own || 'ok';
  const columns = [browser, cell.editor.padEnd(26), cell.case.padEnd(9), cell.outcome.padEnd(9)];
  console.log(`${columns.join(' ')} ${cell.ms} ms  ${verdict}`);
}

function isWanted({ name }: Case): boolean {
  return !values.case || values.case.split(',').includes(name);
}

async function tryCase(page: Page, place: Place, wanted: Case): Promise<Cell> {
  try {
    return await runCase(page, place, wanted);
  } catch (error) {
    const faults = [String(error).split('\n')[0] ?? ''];
    return { editor: place.editor, case: wanted.name, outcome: 'broken', faults, own: '', ms: 0 };
  }
}

async function runEditor(
  browser: BrowserName,
  page: Page,
  place: Place,
  tell: (cell: Cell) => void,
): Promise<void> {
  const { frame } = await openStage(page, place.url);
  const holds = await frame.evaluate(() => window.editor.holds);
  for (const wanted of cases.filter(isWanted)) {
    if (wanted.needs && !holds.includes(wanted.needs)) continue;
    if (wanted.only && wanted.only !== browser) continue;
    tell(await tryCase(page, place, wanted));
  }
}

async function runBrowser(
  browser: BrowserName,
  names: readonly string[],
): Promise<readonly Cell[]> {
  const extension = await buildExtension();
  const site = await serveFolder(builtPages);
  const launched = await (browser === 'firefox' ? launchFirefox : launchChromium)({ extension });
  // The first tab of Firefox never has the focus.
  const page = await launched.newPage();
  const cells: Cell[] = [];
  const tell = (cell: Cell) => {
    say(browser, cell);
    cells.push(cell);
  };
  for (const editor of names) {
    const url = `${site.origin}/node_modules/.cache/matrix/source/${editor}.html`;
    await runEditor(browser, page, { editor, url }, tell);
  }
  const version = await launched.version();
  if (isForTable) await keepRun({ browser, version, cells });
  await launched.close();
  await site.close();
  return cells;
}

const names = values.only ? values.only.split(',') : await pageNames();
if (!values['no-build']) await buildPages(names);
const results: Cell[] = [];
for (const browser of values.browser ?? ['chromium', 'firefox']) {
  if (browser !== 'chromium' && browser !== 'firefox') throw new Error(`No browser ${browser}`);
  results.push(...(await runBrowser(browser, names)));
}
if (isForTable) {
  await mkdir(new URL('../../../docs', import.meta.url), { recursive: true });
  await writeTable();
}
const faulty = results.filter(({ faults }) => faults.length > 0);
console.log(`${results.length - faulty.length} of ${results.length} as they have to be`);
process.exitCode = faulty.length > 0 ? 1 : 0;
