import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { $getRoot, $insertNodes, createEditor } from 'lexical';
import { changed, newPlace, show } from './page.js';

const host = newPlace();
host.contentEditable = 'true';
const editor = createEditor({
  namespace: 'matrix',
  onError: (error) => {
    throw error;
  },
  nodes: [
    LinkNode,
    ListNode,
    ListItemNode,
    HeadingNode,
    QuoteNode,
    TableNode,
    TableRowNode,
    TableCellNode,
  ],
});
editor.setRootElement(host);
registerRichText(editor);
registerList(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
  if (dirtyElements.size > 0 || dirtyLeaves.size > 0) changed();
});
show({
  holds: ['list', 'table'],
  kind: 'html',
  field: () => host,
  model: () => editor.read(() => $generateHtmlFromNodes(editor, null)),
  fill: (html) =>
    editor.update(() => {
      const body = new DOMParser().parseFromString(html, 'text/html');
      $getRoot().clear().select();
      $insertNodes($generateNodesFromDOM(editor, body));
    }),
});
