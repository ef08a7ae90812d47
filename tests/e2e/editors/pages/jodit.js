import { Jodit } from 'jodit';
import 'jodit/es2021/jodit.min.css';
import { changed, newPlace, show } from './page.js';

const editor = Jodit.make(newPlace('textarea'));
editor.events.on('change', changed);
show({ kind: 'html', field: () => editor.editor, model: () => editor.value });
