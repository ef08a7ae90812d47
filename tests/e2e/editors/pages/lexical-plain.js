import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes } from '@lexical/html';
import { registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';
import { changed, newPlace, show } from './page.js';

const host = newPlace();
host.contentEditable = 'true';
const editor = createEditor({ namespace: 'matrix', nodes: [], onError: console.error });
editor.setRootElement(host);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.registerUpdateListener(({ dirtyLeaves }) => dirtyLeaves.size > 0 && changed());
show({
  kind: 'html',
  field: () => host,
  model: () => editor.read(() => $generateHtmlFromNodes(editor, null)),
});
