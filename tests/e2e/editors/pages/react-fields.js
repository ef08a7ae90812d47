import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { changed, newPlace, show } from './page.js';

let state = '';

/** A field whose value is what React holds, and nothing else. */
function Field({ tag }) {
  const [value, setValue] = useState('');
  state = value;
  return createElement(tag, {
    id: 'field',
    value,
    size: tag === 'input' ? 80 : undefined,
    onChange: (event) => {
      changed();
      setValue(event.target.value);
    },
  });
}

export function mountField(tag) {
  createRoot(newPlace()).render(createElement(Field, { tag }));
  show({ kind: 'text', field: () => document.querySelector('#field'), model: () => state });
}
