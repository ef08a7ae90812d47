import { BlockNoteEditor } from '@blocknote/core';
import { changed, newPlace, show } from './page.js';
import '@blocknote/core/style.css';

const editor = BlockNoteEditor.create();
editor.mount(newPlace());
editor.onChange(changed);
show({
  kind: 'html',
  field: () => document.querySelector('.ProseMirror p'),
  model: () => editor.blocksToHTMLLossy(editor.document),
});
