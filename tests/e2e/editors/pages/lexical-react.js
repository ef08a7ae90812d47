import { $generateHtmlFromNodes } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { OnChangePlugin } from '@lexical/react/LexicalOnChangePlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { changed, newPlace, show } from './page.js';

const host = newPlace();
let editor;

function Keep() {
  [editor] = useLexicalComposerContext();
  return null;
}

const initialConfig = {
  namespace: 'matrix',
  nodes: [LinkNode],
  onError: (error) => {
    throw error;
  },
};
createRoot(host).render(
  createElement(
    LexicalComposer,
    { initialConfig },
    createElement(RichTextPlugin, {
      contentEditable: createElement(ContentEditable),
      ErrorBoundary: LexicalErrorBoundary,
    }),
    createElement(HistoryPlugin),
    createElement(OnChangePlugin, { onChange: changed, ignoreSelectionChange: true }),
    createElement(Keep),
  ),
);
const content = () => host.querySelector('[contenteditable=true]');
while (!content()) await new Promise((resolve) => setTimeout(resolve, 10));
show({
  kind: 'html',
  field: content,
  model: () => editor.read(() => $generateHtmlFromNodes(editor, null)),
});
