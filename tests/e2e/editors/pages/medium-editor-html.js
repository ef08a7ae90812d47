import MediumEditor from 'medium-editor';
import 'medium-editor/dist/css/medium-editor.css';
import { changed, newPlace, show } from './page.js';

const host = newPlace();
const editor = new MediumEditor(host, { paste: { forcePlainText: false, cleanPastedHTML: true } });
editor.subscribe('editableInput', changed);
show({ kind: 'html', field: () => host, model: () => editor.getContent() });
