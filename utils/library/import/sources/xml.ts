import { Parser } from 'htmlparser2';
import { LIMITS } from '../../limits';

/** An element of XML with what is in it. */
export interface XmlElement {
  /** Lower case, with its prefix: `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text; in XHTML content (`type="xhtml"`) its markup. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** Line in the file, from 1. */
  readonly line: number;
}

/** What is wrong at a line of a file. */
export interface Fault {
  readonly line: number;
  readonly reason: string;
}

/** What was found in a file of XML. */
export interface XmlReading {
  /** The name of the outermost element, or ''. */
  readonly root: string;
  /** The wanted elements that are whole, in order. */
  readonly records: readonly XmlElement[];
  /** Texts of the elements that stand outside of them, the first of each name. */
  readonly head: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

interface Open extends Omit<XmlElement, 'text' | 'children'> {
  /** Where its tag begins. */
  readonly start: number;
  readonly texts: string[];
  readonly children: XmlElement[];
  readonly isMarkup: boolean;
}

// In pieces, so that a file that is refused is not read to its end. The parser's time grows with the square of the depth.
const CHUNK = 8192;
/** Where entities would be declared. */
const PROLOGUE = 65_536;
const MAX_FAULTS = 100;

/**
 * Finds elements by their names in XML. Entities that a file declares are never unfolded: such a file is refused.
 * A record that is broken is left out and said, and the others are kept.
 */
export function readXml(text: string, wanted: ReadonlySet<string>): XmlReading {
  if (/<!ENTITY/i.test(text.slice(0, PROLOGUE))) {
    const reason = 'declares entities of its own, which are never unfolded';
    return { root: '', records: [], head: new Map(), faults: [{ line: 1, reason }] };
  }
  const builder = createBuilder(wanted);
  const lineAt = lineCounter(text);
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const start = parser.startIndex;
        builder.open({ name: name.toLowerCase(), attributes, start, line: lineAt(start) });
      },
      ontext: builder.text,
      onclosetag: (_name, isImplied) => builder.close(isImplied, parser.startIndex),
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length && !builder.isStopped(); at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
  }
  if (!builder.isStopped()) parser.end();
  return builder.reading();
}

function createBuilder(wanted: ReadonlySet<string>) {
  const shelf = createShelf(wanted);
  const faults: Fault[] = [];
  const path: Open[] = [];
  let root = '';
  let isStopped = false;
  let isBroken = false;
  /** One that is not closed leaves those around it open as well, of which nothing more is said. */
  let isEnding = false;

  return {
    open(opened: Pick<Open, 'name' | 'attributes' | 'start' | 'line'>) {
      const { name, attributes, line } = opened;
      root ||= name;
      isEnding = false;
      const isMarkup = path.at(-1)?.isMarkup === true || attributes['type'] === 'xhtml';
      path.push({ ...opened, texts: [], children: [], isMarkup });
      if (path.length <= LIMITS.depth || isStopped) return;
      isStopped = true;
      faults.push({ line, reason: `is nested more than ${LIMITS.depth} elements deep` });
    },
    text(piece: string) {
      const element = path.at(-1);
      element?.texts.push(element.isMarkup ? escaped(piece) : piece);
    },
    close(isImplied: boolean, at: number) {
      const closed = path.pop();
      if (closed === undefined || isStopped) return;
      const { texts, isMarkup: _, start, ...element } = closed;
      // The parser calls it implied, too, where a tag closes itself.
      const isMissing = isImplied && at !== start;
      if (isMissing && !isEnding && faults.length < MAX_FAULTS) {
        faults.push({ line: closed.line, reason: `<${closed.name}> is not closed` });
      }
      isEnding = isMissing;
      isBroken ||= isMissing;
      isBroken = shelf.keep({ ...element, text: texts.join('') }, path, isBroken);
    },
    isStopped: () => isStopped,
    reading: (): XmlReading => ({ root, ...shelf.kept, faults }),
  };
}

/** Keeps the elements that are wanted, and the texts around them. */
function createShelf(wanted: ReadonlySet<string>) {
  const records: XmlElement[] = [];
  const head = new Map<string, string>();
  return {
    kept: { records, head },
    /** Keeps an element that stands inside of others, and says whether what is broken in it is still to be left out. */
    keep(element: XmlElement, path: readonly Open[], isBroken: boolean): boolean {
      const parent = path.at(-1);
      if (parent?.isMarkup) parent.texts.push(markupOf(element));
      if (path.some(({ name }) => wanted.has(name))) {
        parent?.children.push(element);
        return isBroken;
      }
      if (!wanted.has(element.name)) {
        head.set(element.name, head.get(element.name) ?? element.text.trim());
        return isBroken;
      }
      if (!isBroken) records.push(element);
      return false;
    },
  };
}

function markupOf({ name, attributes, text }: XmlElement): string {
  const href = attributes['href'];
  return `<${name}${href === undefined ? '' : ` href="${escaped(href)}"`}>${text}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** The line of a place; places must be asked for in order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (let next = text.indexOf('\n', counted); next !== -1 && next < at; ) {
      line += 1;
      counted = next + 1;
      next = text.indexOf('\n', counted);
    }
    return line;
  };
}

/** The text of an element's child, or ''. */
export function childText({ children }: XmlElement, ...names: readonly string[]): string {
  for (const name of names) {
    const text = children.find((child) => child.name === name && child.text.trim() !== '')?.text;
    if (text !== undefined) return text.trim();
  }
  return '';
}
