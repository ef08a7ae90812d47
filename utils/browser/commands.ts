import { browser } from 'wxt/browser';

/** Calls back with the tab in front when the person presses the keys of a command. */
export function watchCommand(name: string, onCommand: (tabId: number) => Promise<void>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) void onCommand(tab.id);
  });
}
