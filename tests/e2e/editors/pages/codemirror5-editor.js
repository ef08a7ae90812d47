import { changed, newPlace, show } from './page.js';

export function mountCodeMirror5(CodeMirror, inputStyle) {
  const editor = CodeMirror(newPlace(), { mode: 'markdown', inputStyle, lineWrapping: true });
  editor.on('change', changed);
  show({
    kind: 'text',
    field: () => document.querySelector('.CodeMirror'),
    model: () => editor.getValue(),
  });
}
