import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/plugins/link';
import 'tinymce/plugins/lists';
import 'tinymce/plugins/table';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/themes/silver';
import { changed, newPlace, show } from './page.js';

export async function mountTiny(inline) {
  const target = newPlace();
  const [editor] = await tinymce.init({
    target,
    inline,
    license_key: 'gpl',
    plugins: 'link lists table',
    skin: 'oxide',
    content_css: 'default',
    convert_urls: false,
    promotion: false,
  });
  editor.on('input change', changed);
  show({
    // Clicks into a table that is the whole of an inline editor hit its handles.
    holds: inline ? ['list'] : ['list', 'table'],
    kind: 'html',
    field: () => (inline ? target : editor.iframeElement),
    model: () => editor.getContent(),
    fill: (html) => editor.setContent(html),
  });
}
