import jQuery from 'jquery';
import { changed, newPlace, show } from './page.js';

window.jQuery = jQuery;
await import('trumbowyg/dist/trumbowyg.js');
await import('trumbowyg/dist/ui/trumbowyg.css');
jQuery.trumbowyg.svgPath = false;
const target = jQuery(newPlace());
target.trumbowyg().on('tbwchange', changed);
show({
  kind: 'html',
  field: () => document.querySelector('.trumbowyg-editor'),
  model: () => target.trumbowyg('html'),
});
