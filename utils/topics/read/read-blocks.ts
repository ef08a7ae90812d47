import { isElement, isHtmlElement, isText } from '../../insert/field/dom';
import type { Block } from '../reading';
import { asWritten } from './as-written';
import { type Root, rootsInside } from './roots-inside';
import { cross, endBlock, type Run } from './run';
import { asDraft, isShown, richFields, type WayToRead } from './ways-to-read';

const elementsAndTexts = 5;
const special = 'h1,h2,h3,h4,h5,h6,pre';
/** The text of an element with more children is not asked for in one piece: it would be a long piece of work. */
const mostChildren = 40;

/** What one query says of a tree, which is faster than asking every element. */
interface Marks {
  readonly way: WayToRead;
  readonly passedOver: ReadonlySet<Node>;
  /** What is read on its own: the roots inside elements, and rich fields, which are their own roots. */
  readonly roots: ReadonlyMap<Node, Root>;
  /** Elements that hold something special, and so are read child by child. */
  readonly open: ReadonlySet<Node>;
}

function markTree(
  root: Root,
  way: WayToRead,
  except: Element | undefined,
  roots: Map<Node, Root>,
): Marks {
  const passedOver = new Set<Node>(root.querySelectorAll(way.passedOver));
  if (except) passedOver.add(except);
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
  return { way, passedOver, roots, open };
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
  const text = isHtmlElement(element) ? asWritten(element, element.innerText) : '';
  if (text === '' || !isShown(element)) return;
  const [first = '', ...lines] = element.tagName === 'PRE' ? [text] : text.split(/[\n\t]+/);
  run.text += first;
  for (const line of lines) {
    endBlock(run);
    run.text = line;
  }
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

/** Goes to the next node in document order; false where there is none. */
function goOn(walk: TreeWalker, goesIn: boolean, run: Run, way: WayToRead): boolean {
  if (goesIn && walk.firstChild()) return true;
  do {
    const at = walk.currentNode;
    if (isElement(at)) cross(run, at, way.place);
    if (walk.nextSibling()) return true;
  } while (walk.parentNode() && walk.currentNode !== walk.root);
  return false;
}

/**
 * The text below a node in blocks, in document order, but for one element. It reads on demand, so that the caller can
 * pause, and leaves the DOM as it is; what is taken out of the document during a pause ends the reading early. `roots`
 * are those inside it, where they are known.
 */
export function* readBlocks(
  root: Root,
  way: WayToRead,
  except?: Element,
  roots = rootsInside(root),
): Generator<Block> {
  const run: Run = { text: '', place: way.place, ended: [] };
  const marks = markTree(root, way, except, roots);
  // Comments, which many a page is full of, are left out by the browser.
  const walk = root.ownerDocument.createTreeWalker(root, elementsAndTexts);
  let isInside = walk.firstChild() !== null;
  while (isInside) {
    const node = walk.currentNode;
    const goesIn = take(run, node, marks);
    const inside = marks.roots.get(node);
    if (inside && inside !== except && !marks.passedOver.has(node)) {
      yield* readBlocks(inside, inside === node ? asDraft : way, except);
    }
    isInside = goOn(walk, goesIn, run, way);
    if (run.ended.length > 0) yield* run.ended.splice(0);
  }
  endBlock(run);
  yield* run.ended;
}
