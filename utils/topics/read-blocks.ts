import type { Block, Place } from './reading';
import { asDraft, type WayToRead } from './ways-to-read';

const inline = new Set(
  `A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SLOT SMALL SPAN STRIKE
  STRONG SUB SUP TIME TT U VAR WBR`.split(/\s+/),
);
const heading = /^H[1-6]$/;
/** A longer text is cut into several blocks, so that each is a short piece of work. */
const longestBlock = 20_000;

// Frames have classes of their own: `instanceof` would not know their nodes.
const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;
const isFrame = (element: Element): element is HTMLIFrameElement => element.tagName === 'IFRAME';

/** The text between two borders of blocks. */
interface Run {
  text: string;
  place: Place;
  readonly ended: Block[];
}

function endBlock(run: Run): void {
  const text = run.text.replace(/\s+/g, ' ').trim();
  run.text = '';
  for (let at = 0; at < text.length; at += longestBlock) {
    run.ended.push({ place: run.place, text: text.slice(at, at + longestBlock) });
  }
}

function addText(run: Run, node: Text, way: WayToRead): void {
  const text = node.data;
  const parent = node.parentElement;
  if (run.text === '' && (!/\S/.test(text) || (parent && !way.shows(parent)))) return;
  run.text += text;
}

function enter(run: Run, element: Element, way: WayToRead): void {
  if (inline.has(element.tagName)) return;
  endBlock(run);
  if (heading.test(element.tagName)) run.place = way.headings;
}

function leave(run: Run, node: Node, way: WayToRead): void {
  if (!isElement(node) || inline.has(node.tagName)) return;
  endBlock(run);
  if (heading.test(node.tagName)) run.place = way.place;
}

/** The next node in document order that does not lie in this one. */
function after(node: Node, root: Node, run: Run, way: WayToRead): Node | null {
  let at: Node | null = node;
  while (at && at !== root) {
    leave(run, at, way);
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** Smaller frames hold no text worth reading, and to enter a frame takes milliseconds: the browser readies it for scripts. */
const isReadable = ({ offsetWidth, offsetHeight }: HTMLElement) =>
  offsetWidth >= 200 && offsetHeight >= 100;

/** What an element shows beside its children: an open shadow root, a document of the same origin. */
function rootInside(node: Node): ParentNode | null {
  if (!isElement(node)) return null;
  if (!isFrame(node)) return node.shadowRoot;
  // Of another origin the document is null; asking does not throw.
  return isReadable(node) ? (node.contentDocument?.body ?? null) : null;
}

/** Takes a node into the run; answers whether its children are to be read as well. */
function take(run: Run, node: Node, way: WayToRead, passedOver: ReadonlySet<Node>): boolean {
  if (isText(node)) addText(run, node, way);
  if (!isElement(node) || passedOver.has(node)) return false;
  enter(run, node, way);
  return true;
}

/** What is read of its own at a node, and in which way. */
function* readInside(
  node: Node,
  way: WayToRead,
  fields: ReadonlySet<Node>,
  except: Element | undefined,
): Generator<Block> {
  if (fields.has(node) && isElement(node)) {
    yield* readBlocks(node, asDraft);
    return;
  }
  const inside = rootInside(node);
  if (inside && inside !== except) yield* readBlocks(inside, way, except);
}

/**
 * The text below a node in blocks, in document order, but for one element. It reads on demand, so that the caller can
 * pause, and leaves the DOM as it is; what is taken out of the document during a pause ends the reading early.
 */
export function* readBlocks(root: ParentNode, way: WayToRead, except?: Element): Generator<Block> {
  const run: Run = { text: '', place: way.place, ended: [] };
  // One query is faster than asking every element for its attributes.
  const fields = new Set<Node>(root.querySelectorAll(way.fields));
  const passedOver = new Set<Node>(root.querySelectorAll(way.passedOver));
  if (except) passedOver.add(except);
  let node: Node | null = root.firstChild;
  while (node) {
    const isTaken = take(run, node, way, passedOver);
    if (isTaken) yield* readInside(node, way, fields, except);
    const goesIn = isTaken && !fields.has(node);
    node = (goesIn ? node.firstChild : null) ?? after(node, root, run, way);
    if (run.ended.length > 0) yield* run.ended.splice(0);
  }
  endBlock(run);
  yield* run.ended;
}
