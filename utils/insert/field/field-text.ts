import { isElement, isHtmlElement, isText } from './dom';

/** Stands between blocks. White space, so that folding can swallow it. */
const BREAK = '\u2029';

const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** The text of a rich field, cut at a range. Blocks are set apart, and what is not editable is left out. */
export interface FieldText {
  readonly before: string;
  readonly selected: string;
  readonly after: string;
}

/** The innermost block in the field that the range stands in: the field itself where there is none. */
export function blockAround(root: HTMLElement, range: Range | null): HTMLElement {
  let node: Node | null = range?.commonAncestorContainer ?? root;
  while (node && node !== root) {
    if (isElement(node) && isHtmlElement(node) && blockTags.has(node.tagName)) return node;
    node = node.parentNode;
  }
  return root;
}

interface Piece {
  readonly node: Text;
  /** Where its text begins in the whole. */
  readonly at: number;
}

interface Walk {
  readonly range: Range | null;
  readonly pieces: Piece[];
  text: string;
  block: Element | null;
  start: number;
  end: number;
}

/** The text again, with white space as it is drawn and without the zero-width fillers that editors put around carets. */
export function foldText(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s*\u2029\s*/g, BREAK)
    .replace(/[^\S\u2029]+/g, ' ')
    .trim();
}

function enterBlock(walk: Walk, block: Element): void {
  if (walk.block && walk.block !== block) walk.text += BREAK;
  walk.block = block;
}

/** The range may begin or end in a block without text: it stands in the text as if something was there. */
function markPoint(walk: Walk, block: Element, node: Node, offset: number): void {
  const { range } = walk;
  if (!range) return;
  const within = isText(node) ? offset : 0;
  if (range.startContainer === node && range.startOffset === offset) {
    enterBlock(walk, block);
    walk.start = walk.text.length + within;
  }
  if (range.endContainer === node && range.endOffset === offset) {
    enterBlock(walk, block);
    walk.end = walk.text.length + within;
  }
}

function visitText(walk: Walk, node: Text, block: Element): void {
  const { range } = walk;
  if (node.data !== '') enterBlock(walk, block);
  if (range?.startContainer === node) markPoint(walk, block, node, range.startOffset);
  if (range?.endContainer === node) markPoint(walk, block, node, range.endOffset);
  walk.pieces.push({ node, at: walk.text.length });
  walk.text += node.data;
}

function isEditable(element: Element, inherited: boolean): boolean {
  const own = element.getAttribute('contenteditable');
  return own === null ? inherited : own !== 'false';
}

function visit(walk: Walk, element: Element, around: Element, inherited: boolean): void {
  const editable = isEditable(element, inherited);
  const block = blockTags.has(element.tagName) ? element : around;
  let offset = 0;
  for (const child of element.childNodes) {
    markPoint(walk, block, element, offset);
    if (isText(child) && editable) visitText(walk, child, block);
    if (isElement(child)) visit(walk, child, block, editable);
    offset += 1;
  }
  markPoint(walk, block, element, offset);
}

function walkText(root: Element, range: Range | null): Walk {
  const walk: Walk = { range, pieces: [], text: '', block: null, start: -1, end: -1 };
  visit(walk, root, root, true);
  return walk;
}

/** The text around and in the range; without a range everything stands before it. */
export function readFieldText(root: Element, range: Range | null = null): FieldText {
  const { text, start, end } = walkText(root, range);
  const from = start < 0 ? text.length : start;
  const to = Math.max(from, end);
  return { before: text.slice(0, from), selected: text.slice(from, to), after: text.slice(to) };
}

function pointAt(walk: Walk, at: number): readonly [Text, number] | null {
  const piece = walk.pieces.findLast((each) => each.at <= at && each.node.data !== '');
  return piece ? [piece.node, Math.min(at - piece.at, piece.node.data.length)] : null;
}

/** The smallest length of raw text that folds to so many characters. */
function unfold(text: string, folded: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A full stop keeps the white space before it from being trimmed.
    if (foldText(`${text.slice(0, middle)}.`).length > folded) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where words begin and end in a text, by their offsets in the folded text. */
export function unfoldWords(text: string, start: number, end: number): readonly [number, number] {
  return [unfold(text, start + 1) - 1, unfold(text, end)];
}

/** The range of some words, by their offsets in the folded text of the field; null where they are not there. */
export function findWords(root: Element, start: number, end: number): Range | null {
  const walk = walkText(root, null);
  const [first, last] = unfoldWords(walk.text, start, end);
  const from = pointAt(walk, first);
  const to = pointAt(walk, last - 1);
  if (!from || !to) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(...from);
  range.setEnd(to[0], to[1] + 1);
  return range;
}
