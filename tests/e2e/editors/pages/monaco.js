import * as monaco from 'monaco-editor';
import { changed, newPlace, show } from './page.js';

const place = newPlace();
place.style.height = '200px';
const editor = monaco.editor.create(place, {
  language: 'markdown',
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
