/**
 * What every page of the matrix offers to the test: the editor's own serialised model, shown in `<pre id="model">`, and
 * how often the app was told of a change.
 */

const place = () => document.querySelector('#editor');

/** Where the editor goes. */
export function newPlace(tag = 'div') {
  const element = document.createElement(tag);
  place().append(element);
  return element;
}

/** The strict page forbids HTML that no policy made; this one is the page's own. */
const policy = window.trustedTypes?.createPolicy('matrix', { createHTML: (html) => html });

/** HTML that may be parsed. */
export function trusted(html) {
  return policy?.createHTML(html) ?? html;
}

const blocks = 'p, div, li, td, th, h1, h2, h3, h4, h5, h6, blockquote, br';

/** The text of the model, a line a block, and its links. */
function outline(kind, model) {
  if (kind === 'text') return { text: model, links: [] };
  const { body } = new DOMParser().parseFromString(trusted(model), 'text/html');
  const links = [...body.querySelectorAll('a[href]')].map((link) => ({
    href: link.getAttribute('href'),
    text: tidy(link.textContent),
  }));
  for (const block of body.querySelectorAll(blocks)) {
    block.before('\n');
    block.after('\n');
  }
  return { text: tidy(body.textContent), links };
}

function tidy(text) {
  return text
    .replace(/[\u200b\u2060\ufeff\ufffc]/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** Asks the content script to put the link in, by events that cross into its isolated world. */
function insert(request) {
  return new Promise((resolve) => {
    const done = ({ detail }) => resolve(JSON.parse(detail));
    document.addEventListener('matrix:inserted', done, { once: true });
    document.dispatchEvent(new CustomEvent('matrix:insert', { detail: JSON.stringify(request) }));
  });
}

function documents(inside = document) {
  const frames = [...inside.querySelectorAll('iframe')];
  const found = frames.flatMap(({ contentDocument }) => contentDocument ?? []);
  return [inside, ...found].filter(({ body }) => body);
}

/** Where a text of the editor ends, in the coordinates of the top frame. */
function endOf(text) {
  for (const inside of documents()) {
    const walker = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(text);
      if (at < 0 || walker.currentNode.parentElement.closest('script, #model')) continue;
      const range = inside.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + text.length);
      const box = range.getBoundingClientRect();
      const frame = inside.defaultView.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: frame.x + box.right, y: frame.y + box.top + box.height / 2 };
    }
  }
  throw new Error(`There is no ${text}`);
}

/**
 * @param {{kind: 'html' | 'text', model: () => string, field: () => Element, fill?: (html: string) => void,
 *   holds?: readonly ('list' | 'table')[]}} editor
 * `model` writes HTML (or the source text) from the editor's model, never from its DOM. `field` is what to click on.
 */
export function show(editor) {
  window.changes = 0;
  window.editor = {
    holds: [],
    ...editor,
    insert,
    endOf,
    read: () => {
      const model = editor.model();
      document.querySelector('#model').textContent = model;
      return { model, changes: window.changes, ...outline(editor.kind, model) };
    },
  };
  document.documentElement.dataset.ready = 'yes';
}

/** The app's onChange. */
export function changed() {
  window.changes += 1;
}

/** Text as HTML, for models that are no HTML themselves. */
export function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
