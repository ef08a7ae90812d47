import { changed, newPlace, show } from './page.js';

// It loads its own parts from beside itself.
window.CKEDITOR_BASEPATH = '/ckeditor4/';
await new Promise((resolve) => {
  const script = document.createElement('script');
  script.src = '/ckeditor4/ckeditor.js';
  script.onload = resolve;
  document.head.append(script);
});
const { CKEDITOR } = window;
const editor = CKEDITOR.replace(newPlace('textarea'), {
  customConfig: '',
  versionCheck: false,
  removePlugins: 'exportpdf',
});
await new Promise((resolve) => editor.on('instanceReady', resolve));
editor.on('change', changed);
show({
  holds: ['list', 'table'],
  kind: 'html',
  field: () => editor.container.$.querySelector('iframe'),
  model: () => editor.getData(),
  fill: (html) => editor.setData(html),
});
