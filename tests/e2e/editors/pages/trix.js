import 'trix';
import 'trix/dist/trix.css';
import { changed, newPlace, show } from './page.js';

const input = newPlace('input');
input.type = 'hidden';
input.id = 'trix-value';
const editor = document.createElement('trix-editor');
editor.setAttribute('input', 'trix-value');
input.after(editor);
editor.addEventListener('trix-change', changed);
editor.addEventListener('trix-initialize', () =>
  show({
    holds: ['list'],
    kind: 'html',
    field: () => editor,
    model: () => editor.value,
    fill: (html) => editor.editor.loadHTML(html),
  }),
);
