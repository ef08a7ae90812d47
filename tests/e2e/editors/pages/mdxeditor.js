import {
  headingsPlugin,
  linkPlugin,
  listsPlugin,
  MDXEditor,
  markdownShortcutPlugin,
  tablePlugin,
} from '@mdxeditor/editor';
import '@mdxeditor/editor/style.css';
import { marked } from 'marked';
import { createElement, createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { changed, newPlace, show } from './page.js';

const host = newPlace();
const editor = createRef();
createRoot(host).render(
  createElement(MDXEditor, {
    ref: editor,
    markdown: '',
    onChange: changed,
    plugins: [
      headingsPlugin(),
      listsPlugin(),
      linkPlugin(),
      tablePlugin(),
      markdownShortcutPlugin(),
    ],
  }),
);
const content = () => host.querySelector('[contenteditable=true]');
while (!content()) await new Promise((resolve) => setTimeout(resolve, 10));
show({
  kind: 'html',
  field: content,
  // Its model is Markdown.
  model: () => marked.parse(editor.current.getMarkdown()),
});
