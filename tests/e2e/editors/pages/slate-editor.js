import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Range, Text, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { changed, escaped, newPlace, show } from './page.js';

const isUrl = (text) => /^https?:\/\/\S+$/.test(text);

function serialise(node) {
  if (Text.isText(node)) return escaped(node.text);
  const inside = node.children.map(serialise).join('');
  return node.type === 'link' ? `<a href="${escaped(node.url)}">${inside}</a>` : `<p>${inside}</p>`;
}

/** HTML to nodes, as Slate's own example of pasting HTML does it. */
function nodesOf(element) {
  if (element.nodeType === 3) return [{ text: element.textContent }];
  const children = [...element.childNodes].flatMap(nodesOf);
  if (element.nodeName === 'A') {
    return [{ type: 'link', url: element.getAttribute('href'), children }];
  }
  return children;
}

/** The app: links from HTML, links from pasted addresses (as in Slate's example), or none. */
function withLinks(editor, links) {
  const { insertData, insertText, isInline } = editor;
  editor.isInline = (node) => node.type === 'link' || isInline(node);
  const wrap = (url) => {
    const { selection } = editor;
    const isCollapsed = selection && Range.isCollapsed(selection);
    const link = { type: 'link', url, children: isCollapsed ? [{ text: url }] : [] };
    if (isCollapsed) return Transforms.insertNodes(editor, link);
    Transforms.wrapNodes(editor, link, { split: true });
    Transforms.collapse(editor, { edge: 'end' });
  };
  editor.insertText = (text, options) =>
    links === 'addresses' && isUrl(text) ? wrap(text) : insertText(text, options);
  editor.insertData = (transfer) => {
    const html = transfer.getData('text/html');
    const text = transfer.getData('text/plain');
    if (links === 'html' && html) {
      const body = new DOMParser().parseFromString(html, 'text/html').body;
      return Transforms.insertFragment(editor, nodesOf(body));
    }
    if (links === 'addresses' && isUrl(text)) return wrap(text);
    insertData(transfer);
  };
  return editor;
}

function renderElement({ attributes, children, element }) {
  return element.type === 'link'
    ? createElement('a', { ...attributes, href: element.url }, children)
    : createElement('p', attributes, children);
}

function App({ editor }) {
  const initialValue = [{ type: 'paragraph', children: [{ text: '' }] }];
  const editable = { id: 'field', placeholder: 'Write here', renderElement };
  return createElement(
    Slate,
    { editor, initialValue, onValueChange: changed },
    createElement(Editable, editable),
  );
}

export function mountSlate(links) {
  const plain = withHistory(withReact(createEditor()));
  const editor = links === 'none' ? plain : withLinks(plain, links);
  createRoot(newPlace()).render(createElement(App, { editor }));
  show({
    kind: 'html',
    field: () => document.querySelector('#field'),
    model: () => editor.children.map(serialise).join(''),
  });
}
