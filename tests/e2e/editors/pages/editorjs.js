import EditorJS from '@editorjs/editorjs';
import { changed, newPlace, show } from './page.js';

newPlace().id = 'editorjs';
let html = '';
const editor = new EditorJS({ holder: 'editorjs', onChange: changed });
await editor.isReady;
setInterval(async () => {
  const { blocks } = await editor.save();
  html = blocks.map(({ data }) => `<p>${data.text}</p>`).join('');
}, 20);
show({
  kind: 'html',
  field: () => document.querySelector('.ce-paragraph'),
  model: () => html,
});
