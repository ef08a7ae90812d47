import { canInstallPackages, installPackages } from './debian';
import { missingDesktopTools } from './desktop';
import { findBrowserOrAdvise, packagesForBrowser } from './ensure-browser';

/** The tests with real mouse and keys run on Linux; elsewhere they skip and say so. */
function packagesForDesktop(): readonly string[] {
  if (process.platform !== 'linux') return [];
  return missingDesktopTools().map((tool) => tool.toLowerCase());
}

async function installWhatIsMissing(): Promise<void> {
  const packages = new Set([
    ...(await packagesForBrowser('chromium')),
    ...(await packagesForBrowser('firefox')),
    ...packagesForDesktop(),
  ]);
  if (packages.size > 0 && canInstallPackages()) await installPackages([...packages]);
}

/** The sentences that say what the tests still lack. */
async function complaints(): Promise<readonly string[]> {
  const browsers = [await findBrowserOrAdvise('chromium'), await findBrowserOrAdvise('firefox')];
  const packages = packagesForDesktop();
  return [
    ...browsers.flatMap((browser) => (browser.ok ? [] : browser.reason)),
    ...(packages.length > 0 ? [`Please install these packages too: ${packages.join(', ')}.`] : []),
  ];
}

try {
  await installWhatIsMissing();
  const reasons = await complaints();
  for (const reason of reasons) console.error(reason);
  process.exitCode = reasons.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
