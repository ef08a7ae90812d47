import 'sceditor/minified/sceditor.min.js';
import 'sceditor/minified/formats/xhtml.js';
import 'sceditor/minified/themes/default.min.css';
import { changed, newPlace, show } from './page.js';

const { sceditor } = window;
const area = newPlace('textarea');
sceditor.create(area, {
  format: 'xhtml',
  style: '',
  emoticonsEnabled: false,
  width: 600,
  height: 200,
});
const editor = sceditor.instance(area);
editor.bind('valuechanged', changed);
show({
  kind: 'html',
  field: () => document.querySelector('.sceditor-container iframe'),
  model: () => editor.val(),
});
