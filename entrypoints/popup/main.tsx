import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupPage } from '@/components/popup/popup-page';

const NO_TAB = -1;

const root = document.getElementById('root');
const isMac = navigator.userAgent.includes('Mac OS');

function openOptions(): void {
  void browser.runtime.openOptionsPage().then(() => window.close());
}

/** The browser opens its options page at the top; this is the part where posts are imported. */
function openImport(): void {
  const url = browser.runtime.getURL('/options.html#import');
  void browser.tabs.create({ url }).then(() => window.close());
}

/** The tab that the address names: `popup.html?tab=7`, the popup in a tab of its own. */
function namedTabId(): number | undefined {
  const named = new URLSearchParams(location.search).get('tab') ?? '';
  return /^\d{1,15}$/.test(named) ? Number(named) : undefined;
}

/** That tab, or the one the person is looking at. */
async function findTabId(): Promise<number> {
  const named = namedTabId();
  if (named !== undefined) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? NO_TAB;
}

document.documentElement.classList.toggle('tab', namedTabId() !== undefined);

void findTabId().then((tabId) => {
  if (!root) return;
  const undoKeys = isMac ? '⌘Z' : 'Ctrl+Z';
  const doors = { openOptions, openImport };
  render(<PopupPage tabId={tabId} undoKeys={undoKeys} {...doors} />, root);
});
