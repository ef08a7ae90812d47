import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsPage } from '@/components/options/options-page';
import type { Shortcut } from '@/components/options/options-view';

const ADDRESS = import.meta.env.FIREFOX
  ? 'about:addons'
  : `${import.meta.env.EDGE ? 'edge' : 'chrome'}://extensions/shortcuts`;

async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    does: description || (name === '_execute_action' ? 'Open the popup' : (name ?? '')),
    keys: shortcut ?? '',
  }));
}

const root = document.getElementById('root');
void readShortcuts().then((shortcuts) => {
  if (root) render(<OptionsPage shortcuts={shortcuts} shortcutsAddress={ADDRESS} />, root);
});
