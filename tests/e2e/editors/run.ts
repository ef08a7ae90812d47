import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../browsers/browser-places';
import { launchChromium, launchFirefox } from '../../browsers/launch';
import { serveFolder } from '../../browsers/serve';
import { buildExtension } from './build-extension';
import { buildPages, builtPages, pageNames } from './build-pages';
import { type Case, link, popupCases, roomCases } from './cases';
import { insertFromPopup } from './insert-from-popup';
import { startProduct } from './product';
import { type Cell, type Insert, type Place, runCase } from './run-case';
import { insert, openStage } from './stage';
import { keepRun, writeTable } from './write-table';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true },
    only: { type: 'string' },
    case: { type: 'string' },
    'no-build': { type: 'boolean' },
    // `room`: by a content script that has nothing else. `popup`: by the built extension.
    through: { type: 'string' },
    // A part of the editors or cases for the table, too: what is known of the others stays in it.
    table: { type: 'boolean' },
  },
});

const isForTable = values.table || !(values.only || values.case);

function say(browser: BrowserName, cell: Cell): void {
  const own = cell.own && `ok (by itself: ${cell.own})`;
  const verdict = cell.faults.length > 0 ? `FAULT ${cell.faults.join('; ')}` : own || 'ok';
  const columns = [browser, cell.editor.padEnd(26), cell.case.padEnd(16), cell.outcome.padEnd(9)];
  console.log(`${columns.join(' ')} ${cell.ms} ms  ${verdict}`);
}

function isWanted({ name }: Case): boolean {
  return !values.case || values.case.split(',').includes(name);
}

/** A browser with an extension in it, the cases for it, and how it puts a link in. */
interface Session {
  readonly browser: Browser;
  readonly through: 'room' | 'popup';
  readonly cases: readonly Case[];
  readonly insert: Insert;
}

async function roomSession(browser: BrowserName): Promise<Session> {
  const extension = await buildExtension();
  return {
    browser: await (browser === 'firefox' ? launchFirefox : launchChromium)({ extension }),
    through: 'room',
    cases: roomCases,
    insert: (stage) => insert(stage, { link }),
  };
}

async function popupSession(browser: BrowserName): Promise<Session> {
  const product = await startProduct(browser);
  return {
    browser: product.browser,
    through: 'popup',
    cases: popupCases,
    insert: ({ page }, { takesOffer = false }) => insertFromPopup(product, page, { takesOffer }),
  };
}

async function tryCase(page: Page, place: Place, wanted: Case, by: Insert): Promise<Cell> {
  try {
    return await runCase(page, place, wanted, by);
  } catch (error) {
    const faults = [String(error).split('\n')[0] ?? ''];
    return { editor: place.editor, case: wanted.name, outcome: 'broken', faults, own: '', ms: 0 };
  }
}

async function runEditor(
  { cases, insert: by }: Session,
  page: Page,
  place: Place,
  tell: (cell: Cell) => void,
): Promise<void> {
  const { frame } = await openStage(page, place.url);
  const holds = await frame.evaluate(() => window.editor.holds);
  for (const wanted of cases.filter(isWanted)) {
    if (wanted.needs && !holds.includes(wanted.needs)) continue;
    tell(await tryCase(page, place, wanted, by));
  }
}

async function runSession(
  browser: BrowserName,
  session: Session,
  names: readonly string[],
): Promise<readonly Cell[]> {
  const site = await serveFolder(builtPages);
  // The first tab of Firefox never has the focus.
  const page = await session.browser.newPage();
  const version = await session.browser.version();
  const cells: Cell[] = [];
  const tell = (cell: Cell) => {
    say(browser, cell);
    cells.push(cell);
  };
  for (const editor of names) {
    const url = `${site.origin}/node_modules/.cache/matrix/source/${editor}.html`;
    await runEditor(session, page, { editor, url }, tell);
    if (isForTable) await keepRun({ browser, through: session.through, version, cells });
  }
  await session.browser.close();
  await site.close();
  return cells;
}

async function runBrowser(
  browser: BrowserName,
  names: readonly string[],
): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  const sessions = { room: roomSession, popup: popupSession };
  for (const [through, start] of Object.entries(sessions)) {
    if (values.through && values.through !== through) continue;
    cells.push(...(await runSession(browser, await start(browser), names)));
  }
  return cells;
}

const known = await pageNames();
const names = values.only ? values.only.split(',') : known;
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No editor is called ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  process.exit(2);
}
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
