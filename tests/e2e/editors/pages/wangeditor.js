import { createEditor } from '@wangeditor/editor';
import '@wangeditor/editor/dist/css/style.css';
import { changed, newPlace, show } from './page.js';

const place = newPlace();
place.style.height = '300px';
const editor = createEditor({
  selector: place,
  html: '<p><br></p>',
  config: { onChange: changed },
});
show({
  kind: 'html',
  field: () => document.querySelector('[data-slate-editor]'),
  model: () => editor.getHtml(),
});
