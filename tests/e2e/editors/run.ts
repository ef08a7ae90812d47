import { parseArgs } from 'node:util';
import type { BrowserName } from '../../browsers/browser-places';
import { launchChromium, launchFirefox } from '../../browsers/launch';
import { serveFolder } from '../../browsers/serve';
import { buildExtension } from './build-extension';
import { buildPages, builtPages, pageNames } from './build-pages';
import { cases } from './cases';
import { type Cell, runCase } from './run-case';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true },
    only: { type: 'string' },
    case: { type: 'string' },
    'no-build': { type: 'boolean' },
  },
});

function say(browser: BrowserName, cell: Cell): void {
  const verdict = cell.faults.length > 0 ? `FAULT ${cell.faults.join('; ')}` : 'ok';
  const columns = [browser.padEnd(9), cell.editor.padEnd(20), cell.case.padEnd(10)];
  console.log(`${columns.join('')}${cell.outcome.padEnd(9)} ${cell.ms} ms  ${verdict}`);
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
  for (const editor of names) {
    for (const wanted of cases.filter(({ name }) => !values.case || name === values.case)) {
      const url = `${site.origin}/node_modules/.cache/matrix/source/${editor}.html`;
      const cell = await runCase(page, url, editor, wanted).catch((error) => ({
        editor,
        case: wanted.name,
        outcome: 'broken',
        faults: [String(error)],
        ms: 0,
      }));
      say(browser, cell);
      cells.push(cell);
    }
  }
  await launched.close();
  await site.close();
  return cells;
}

const all = await pageNames();
const names = values.only ? values.only.split(',') : all;
if (!values['no-build']) await buildPages(names);
const browsers = values.browser ?? ['chromium', 'firefox'];
const results = [];
for (const browser of browsers) {
  if (browser === 'chromium' || browser === 'firefox')
    results.push(...(await runBrowser(browser, names)));
}
const faulty = results.filter(({ faults }) => faults.length > 0);
console.log(`${results.length - faulty.length} of ${results.length} as they have to be`);
process.exitCode = faulty.length > 0 ? 1 : 0;
