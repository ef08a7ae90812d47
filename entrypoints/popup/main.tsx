import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupPage } from '@/components/popup/popup-page';

const NO_TAB = -1;

const root = document.getElementById('root');
const isMac = navigator.userAgent.includes('Mac OS');

function openOptions(): void {
  void browser.runtime.openOptionsPage().then(() => window.close());
}

/** The tab that the address names (`popup.html?tab=7`), or the one the person is looking at. */
async function findTabId(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab') ?? '';
  if (/^\d{1,15}$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? NO_TAB;
}

void findTabId().then((tabId) => {
  if (!root) return;
  const undoKeys = isMac ? '⌘Z' : 'Ctrl+Z';
  render(<PopupPage tabId={tabId} undoKeys={undoKeys} openOptions={openOptions} />, root);
});
