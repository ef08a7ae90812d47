import { exampleSetup } from 'prosemirror-example-setup';
import { DOMParser, DOMSerializer, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { changed, newPlace, show } from './page.js';
import 'prosemirror-view/style/prosemirror.css';

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
  marks: basic.spec.marks,
});
const plugins = exampleSetup({ schema, menuBar: false });

function stateOf(html) {
  const body = new window.DOMParser().parseFromString(html, 'text/html').body;
  return EditorState.create({ doc: DOMParser.fromSchema(schema).parse(body), plugins });
}

const view = new EditorView(newPlace(), {
  state: stateOf(''),
  dispatchTransaction(transaction) {
    if (transaction.docChanged) changed();
    view.updateState(view.state.apply(transaction));
  },
});

show({
  holds: ['list'],
  kind: 'html',
  field: () => view.dom,
  model: () => {
    const holder = document.createElement('div');
    holder.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
    return holder.innerHTML;
  },
  fill: (html) => view.updateState(stateOf(html)),
});
