import * as monaco from 'monaco-editor';
import { changed, newPlace, show } from './page.js';

/** Monaco types into an `EditContext` where the browser has it, or else into a textarea. */
export function mountMonaco(editContext) {
  const place = newPlace();
  place.style.height = '200px';
  const editor = monaco.editor.create(place, {
    language: 'markdown',
    editContext,
    minimap: { enabled: false },
    wordWrap: 'on',
    autoClosingBrackets: 'never',
    quickSuggestions: false,
  });
  editor.onDidChangeModelContent(changed);
  show({
    kind: 'text',
    field: () => place.querySelector('.view-lines'),
    model: () => editor.getValue(),
  });
}
