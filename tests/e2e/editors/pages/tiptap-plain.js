import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { changed, newPlace, show } from './page.js';

const editor = new Editor({
  element: newPlace(),
  extensions: [StarterKit.configure({ link: false })],
  onUpdate: changed,
});
show({
  kind: 'html',
  field: () => document.querySelector('.ProseMirror'),
  model: () => editor.getHTML(),
});
