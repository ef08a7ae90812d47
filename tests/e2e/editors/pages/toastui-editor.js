import Editor from '@toast-ui/editor';
import '@toast-ui/editor/dist/toastui-editor.css';
import { changed, newPlace, show } from './page.js';

export function mountToast(initialEditType) {
  const editor = new Editor({
    el: newPlace(),
    height: '300px',
    initialEditType,
    usageStatistics: false,
    events: { change: changed },
  });
  const isMarkdown = initialEditType === 'markdown';
  const place = isMarkdown ? '.toastui-editor-md-container' : '.toastui-editor-ww-container';
  show({
    kind: isMarkdown ? 'text' : 'html',
    field: () => document.querySelector(`${place} .ProseMirror`),
    // Its HTML escapes addresses twice; its Markdown, the model it keeps, does not.
    model: () =>
      isMarkdown ? editor.getMarkdown() : editor.getHTML().replace(/&amp;(?:amp;)+/g, '&amp;'),
  });
}
