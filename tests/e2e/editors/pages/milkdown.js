import { Crepe } from '@milkdown/crepe';
import '@milkdown/crepe/theme/common/style.css';
import { changed, newPlace, show } from './page.js';

const editor = new Crepe({ root: newPlace(), defaultValue: '' });
editor.on((listener) => listener.updated(changed));
await editor.create();
show({
  kind: 'html',
  field: () => document.querySelector('.ProseMirror'),
  model: () => {
    let html = '';
    editor.editor.action((context) => {
      const { state } = context.get('editorView');
      html = toHtml(state.doc);
    });
    return html;
  },
});

/** The document of ProseMirror as its model has it. */
function toHtml(node) {
  if (node.isText) {
    const text = node.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const link = node.marks.find(({ type }) => type.name === 'link');
    return link ? `<a href="${link.attrs.href.replaceAll('&', '&amp;')}">${text}</a>` : text;
  }
  let inside = '';
  node.forEach((child) => {
    inside += toHtml(child);
  });
  return node.isTextblock ? `<p>${inside}</p>` : inside;
}
