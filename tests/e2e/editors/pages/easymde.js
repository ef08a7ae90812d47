import EasyMDE from 'easymde';
import 'easymde/dist/easymde.min.css';
import { changed, newPlace, show } from './page.js';

const editor = new EasyMDE({
  element: newPlace('textarea'),
  spellChecker: false,
  autoDownloadFontAwesome: false,
});
editor.codemirror.on('change', changed);
show({
  kind: 'text',
  field: () => document.querySelector('.CodeMirror'),
  model: () => editor.value(),
});
