import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { changed, newPlace, show } from './page.js';

const quill = new Quill(newPlace(), { theme: 'snow' });
quill.on('text-change', changed);
show({
  holds: ['list'],
  kind: 'html',
  field: () => quill.root,
  model: () => quill.getSemanticHTML(),
  fill: (html) => quill.clipboard.dangerouslyPasteHTML(html),
});
