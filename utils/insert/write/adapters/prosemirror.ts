import { isText } from '../../field/dom';
import { rangeIn } from '../../field/selection';
import { nextTask } from '../waiting';
import type { Adapter } from './adapter';

const FILLER = '\u200b';

function isBehindFiller(host: Element): boolean {
  const range = rangeIn(host);
  const node = range?.collapsed ? range.startContainer : null;
  return (
    node !== null && isText(node) && node.data.charAt((range?.startOffset ?? 0) - 1) === FILLER
  );
}

/**
 * TipTap, Milkdown and others let their links grow: what is typed at the end of a link belongs to it. But after a
 * character was deleted, ProseMirror goes on in the marks that this character had: so an unlinked one comes along with
 * the link, and goes (`ensureMarks` in readDOMChange of prosemirror-view). Within half a second both are one step of its
 * history.
 *
 * TipTap also applies its Markdown rules to what is pasted, and would make code of a title's backticks, unless the
 * markup speaks of `data-pm-slice` (PasteRule.ts of @tiptap/core). BlockNote reads the plain text instead of the markup
 * where it looks like Markdown: so there is none.
 */
export const prosemirror: Adapter = {
  hosts: '.ProseMirror',
  dress: (html, kind) => ({
    html: `${html}${kind === 'link' ? FILLER : ''}<!--data-pm-slice-->`,
  }),
  leaveLink: async ({ host }) => {
    if (!isBehindFiller(host)) return;
    host.ownerDocument.execCommand('delete');
    await nextTask();
  },
};
