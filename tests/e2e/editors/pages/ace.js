import ace from 'ace-builds/src-noconflict/ace.js';
import 'ace-builds/src-noconflict/mode-markdown.js';
import { changed, newPlace, show } from './page.js';

const place = newPlace();
place.style.height = '200px';
const editor = ace.edit(place, { mode: 'ace/mode/markdown', behavioursEnabled: false, wrap: true });
editor.session.setUseWorker(false);
editor.on('change', changed);
show({ kind: 'text', field: () => place, model: () => editor.getValue() });
