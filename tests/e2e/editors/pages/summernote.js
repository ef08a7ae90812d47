import jQuery from 'jquery';
import { changed, newPlace, show } from './page.js';

window.jQuery = jQuery;
window.$ = jQuery;
await import('summernote/dist/summernote-lite.js');
await import('summernote/dist/summernote-lite.css');
const target = jQuery(newPlace());
target.summernote({ callbacks: { onChange: changed } });
show({
  kind: 'html',
  field: () => document.querySelector('.note-editable'),
  model: () => target.summernote('code'),
});
