import { CompositeDecorator, convertToRaw, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'draft-js/dist/Draft.css';
import { changed, escaped, newPlace, show } from './page.js';

let raw = { blocks: [], entityMap: {} };

const decorator = new CompositeDecorator([
  {
    strategy: (block, found, content) =>
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === 'LINK';
      }, found),
    component: ({ contentState, entityKey, children }) =>
      createElement('a', { href: contentState.getEntity(entityKey).getData().url }, children),
  },
]);

/** Draft.js counts code points in its raw content. */
function serialise({ blocks, entityMap }) {
  return blocks
    .map(({ text, entityRanges }) => {
      const characters = [...text];
      const source = (from, to) => escaped(characters.slice(from, to).join(''));
      let html = '';
      let at = 0;
      for (const { offset, length, key } of entityRanges) {
        const link = source(offset, offset + length);
        html += `${source(at, offset)}<a href="${escaped(entityMap[key].data.url)}">${link}</a>`;
        at = offset + length;
      }
      return `<p>${html}${source(at)}</p>`;
    })
    .join('');
}

function App() {
  const [state, setState] = useState(() => EditorState.createEmpty(decorator));
  raw = convertToRaw(state.getCurrentContent());
  return createElement(Editor, {
    editorState: state,
    onChange: (next) => {
      if (next.getCurrentContent() !== state.getCurrentContent()) changed();
      setState(next);
    },
  });
}

createRoot(newPlace()).render(createElement(App));
show({
  kind: 'html',
  field: () => document.querySelector('[contenteditable]'),
  model: () => serialise(raw),
});
