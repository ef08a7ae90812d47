import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.pkgd.min.css';
import 'froala-editor/js/plugins/link.min.js';
import 'froala-editor/js/plugins/lists.min.js';
import { changed, newPlace, show } from './page.js';

const target = newPlace();
const editor = await new Promise((resolve) => {
  const made = new FroalaEditor(target, {
    events: { initialized: () => resolve(made), contentChanged: changed },
  });
});
show({
  holds: ['list'],
  kind: 'html',
  field: () => document.querySelector('.fr-element'),
  model: () => editor.html.get(),
  fill: (html) => editor.html.set(html),
});
