import suneditor from 'suneditor';
import plugins from 'suneditor/plugins';

import 'suneditor/css/editor';
import { changed, newPlace, show } from './page.js';

const editor = suneditor.create(newPlace('textarea'), {
  plugins,
  buttonList: [['link']],
  events: { onChange: changed },
});
show({
  kind: 'html',
  field: () => document.querySelector('.sun-editor-editable'),
  model: () => editor.$.html.get(),
});
