import { markdown } from '@codemirror/lang-markdown';
import { basicSetup, EditorView } from 'codemirror';
import { changed, newPlace, show } from './page.js';

const view = new EditorView({
  parent: newPlace(),
  extensions: [
    basicSetup,
    markdown(),
    EditorView.lineWrapping,
    EditorView.updateListener.of(({ docChanged }) => docChanged && changed()),
  ],
});
show({ kind: 'text', field: () => view.contentDOM, model: () => view.state.doc.toString() });
