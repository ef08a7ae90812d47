import { select } from '../enter-spot';
import type { Adapter } from './adapter';

/**
 * Slate leaves the caret at the end of the link, and what is typed there belongs to the link. Behind every link its model
 * has a text, an empty one if need be, and this text is in the DOM.
 */
export const slate: Adapter = {
  hosts: '[data-slate-editor]',
  leaveLink: async ({ host }, link) => {
    // For a moment after it moved the caret itself, Slate overlooks that others do.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const walker = host.ownerDocument.createTreeWalker(host, 4);
    walker.currentNode = link;
    let text = walker.nextNode();
    while (text && link.contains(text)) text = walker.nextNode();
    if (!text) return;
    const range = host.ownerDocument.createRange();
    range.setStart(text, 0);
    await select(host, range);
  },
};
