import { isElement, isHtmlElement, isText } from '../../insert/field/dom';
import type { Block, Place } from '../reading';
import { asWritten } from './as-written';
import { type Root, rootsInside } from './roots-inside';
import { endBlock, isInline, type Run } from './run';
import { asDraft, isShown, richFields, type WayToRead } from './ways-to-read';

const heading = /^H[1-6]$/;
const special = 'h1,h2,h3,h4,h5,h6,pre';
/** The text of an element with more children is not asked for in one piece: it would be a long piece of work. */
const mostChildren = 40;

/** What one query says of a tree, which is faster than asking every element. */
interface Marks {
  readonly way: WayToRead;
  readonly except: Element | undefined;
  readonly passedOver: ReadonlySet<Node>;
  /** What is read on its own: the roots inside elements, and rich fields, which are their own roots. */
  readonly roots: ReadonlyMap<Node, Root>;
  /** Elements that hold something special, and so are read child by child. */
  readonly open: ReadonlySet<Node>;
}

function markTree(root: Root, way: WayToRead, except: Element | undefined): Marks {
  const passedOver = new Set<Node>(root.querySelectorAll(way.passedOver));
  if (except) passedOver.add(except);
  const roots = rootsInside(root);
  const open = new Set<Node>();
  if (way.readsShown) {
    for (const field of root.querySelectorAll(richFields)) roots.set(field, field);
    for (const node of [...passedOver, ...roots.keys(), ...root.querySelectorAll(special)]) {
      let above = node.parentNode;
      while (above && above !== root && !open.has(above)) {
        open.add(above);
        above = above.parentNode;
      }
    }
  }
  return { way, except, passedOver, roots, open };
}

function addText(run: Run, { data, parentElement }: Text, { readsShown }: WayToRead): void {
  if (run.text === '') {
    if (!/\S/.test(data)) return;
    if (readsShown && parentElement && !isShown(parentElement)) return;
  }
  run.text += data;
}

/** The browser itself tells what is shown of an element, line by line; of one that is not shown at all, everything. */
function addShown(run: Run, element: Element): void {
  const text = isHtmlElement(element) ? asWritten(element) : '';
  if (!/\S/.test(text) || !isShown(element)) return;
  const [first = '', ...lines] = element.tagName === 'PRE' ? [text] : text.split(/[\n\t]+/);
  run.text += first;
  for (const line of lines) {
    endBlock(run);
    run.text = line;
  }
}

/** Begins or ends an element: what follows stands in the given place, where the element is a heading. */
function cross(run: Run, element: Element, place: Place): void {
  if (isInline(element)) return;
  endBlock(run);
  if (heading.test(element.tagName)) run.place = place;
}

/** The next node in document order that does not lie in this one. */
function after(node: Node, root: Node, run: Run, way: WayToRead): Node | null {
  let at: Node | null = node;
  while (at && at !== root) {
    if (isElement(at)) cross(run, at, way.place);
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** What is read of its own at an element, and in which way. */
function* readInside(element: Element, { way, roots, except }: Marks): Generator<Block> {
  const inside = roots.get(element);
  if (!inside || inside === except) return;
  yield* readBlocks(inside, inside === element ? asDraft : way, except);
}

/** Takes an element or a text into the run; answers whether its children are to be read one by one. */
function take(run: Run, node: Node, { way, open, passedOver, roots }: Marks): boolean {
  if (isText(node)) addText(run, node, way);
  if (!isElement(node) || passedOver.has(node)) return false;
  cross(run, node, way.headings);
  if (roots.get(node) === node) return false;
  if (!way.readsShown || open.has(node) || node.childElementCount > mostChildren) return true;
  addShown(run, node);
  return false;
}

/**
 * The text below a node in blocks, in document order, but for one element. It reads on demand, so that the caller can
 * pause, and leaves the DOM as it is; what is taken out of the document during a pause ends the reading early.
 */
export function* readBlocks(root: Root, way: WayToRead, except?: Element): Generator<Block> {
  const run: Run = { text: '', place: way.place, ended: [] };
  const marks = markTree(root, way, except);
  let node: Node | null = root.firstChild;
  while (node) {
    const goesIn = take(run, node, marks);
    if (isElement(node) && !marks.passedOver.has(node)) yield* readInside(node, marks);
    node = (goesIn ? node.firstChild : null) ?? after(node, root, run, way);
    if (run.ended.length > 0) yield* run.ended.splice(0);
  }
  endBlock(run);
  yield* run.ended;
}
