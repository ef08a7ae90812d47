import { Editor } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { changed, newPlace, show } from './page.js';

const editor = new Editor({
  element: newPlace(),
  extensions: [StarterKit, TableKit],
  content: '',
  onUpdate: changed,
});
show({
  holds: ['list', 'table'],
  kind: 'html',
  field: () => document.querySelector('.ProseMirror'),
  model: () => editor.getHTML(),
  fill: (html) => editor.commands.setContent(html),
});
