import type { Block, Place } from '../reading';
import { asWritten, isAsWritten } from './as-written';
import { type MainText, shownText } from './main-text';
import { endBlock, type Run } from './run';
import { asPage, isShown } from './ways-to-read';

/** Of a longer text most may be passed over, which costs a walk nothing. */
const mostCharacters = 30_000;
/** A shorter label (“OK”) may stand in any word. */
const shortestLabel = 4;
const anyWord = /[\wß-\u1fff\u2c00-\ud7ff\uf900-\ufdff]/;
/** Each has to be found, which is one piece of work; a walk can pause. */
const mostParts = 400;
const headingTags = 'h1,h2,h3,h4,h5,h6';
/** A word alone is an acronym, mostly; several may be no capitals as they are written. */
const wordsInCapitals = /[A-ZÀ-Þ]{2}\s+[A-ZÀ-Þ]{2}/;

/** The lines that an element shows, each with its text as it is read and where that stands: nowhere, if it is passed over. */
interface Lines {
  readonly shown: readonly string[];
  readonly texts: string[];
  readonly places: (Place | undefined)[];
}

/** What a part of the page shows, and where among the lines: -1 where nothing is like it. */
interface Part {
  readonly element: Element;
  readonly lines: readonly string[];
  readonly at: number;
}

const split = (text: string) => text.split(/[\n\t]+/);

/** Where lines stand one after the other, from some line on. */
function find(sought: readonly string[], lines: readonly string[], from: number): number {
  const first = sought[0] ?? '';
  let at = lines.indexOf(first, from);
  while (at >= 0 && !sought.every((line, more) => line === lines[at + more])) {
    at = lines.indexOf(first, at + 1);
  }
  return at;
}

/** Parts of a page that are shown, found again among its lines, where they stand in the same order. */
function* findParts(elements: Iterable<Element>, { shown }: Lines): Generator<Part> {
  let from = 0;
  let last: Element | undefined;
  for (const element of elements) {
    if (last?.contains(element)) continue;
    last = element;
    const text = shownText(element);
    if (text.trim() === '' || !isShown(element)) continue;
    const lines = split(text);
    const at = find(lines, shown, from);
    if (at >= 0) from = at + lines.length;
    yield { element, lines, at };
  }
}

/** Says of each heading that it is one; false where not every one has lines of its own. */
function markHeadings(headings: Iterable<Element>, lines: Lines): boolean {
  for (const heading of findParts(headings, lines)) {
    if (heading.at < 0) return false;
    const written = split(asWritten(heading.element, heading.lines.join('\n')));
    lines.texts.splice(heading.at, written.length, ...written);
    lines.places.fill('heading', heading.at, heading.at + written.length);
  }
  return true;
}

/** Takes a label out of the running text that it stands in; false where it cannot be told. */
function cutOut([label = '', ...others]: readonly string[], { texts }: Lines): boolean {
  if (others.length > 0) return false;
  // An arrow says nothing, wherever it stands.
  if (!anyWord.test(label)) return true;
  const at = label.length < shortestLabel ? -1 : texts.findIndex((text) => text.includes(label));
  if (at < 0) return false;
  texts[at] = texts[at]?.replace(label, ' ') ?? '';
  return true;
}

/** Takes out what is passed over; false where it is not all found. */
function passOver(elements: Iterable<Element>, lines: Lines): boolean {
  for (const part of findParts(elements, lines)) {
    if (part.at >= 0) lines.places.fill(undefined, part.at, part.at + part.lines.length);
    else if (!cutOut(part.lines, lines)) return false;
  }
  return true;
}

function blocksOf({ texts, places }: Lines): readonly Block[] {
  const run: Run = { text: '', place: 'text', ended: [] };
  let at = -1;
  for (const text of texts) {
    at += 1;
    const place = places[at];
    if (!place) continue;
    run.text = text;
    run.place = place;
    endBlock(run);
  }
  return run.ended;
}

/**
 * The blocks of a page out of the lines that its main element shows, among which headings and what is passed over are found
 * again by what they show: the browser gives all text at once, and nothing but these elements is looked at. Undefined where
 * that does not tell enough: a walk does.
 */
export function readLines({ element, shown }: MainText): readonly Block[] | undefined {
  if (shown.length > mostCharacters) return undefined;
  const headings = element.querySelectorAll(headingTags);
  const passedOver = element.querySelectorAll(asPage.passedOver);
  if (headings.length + passedOver.length > mostParts) return undefined;
  const all = split(shown);
  const lines: Lines = { shown: all, texts: [...all], places: all.map(() => 'text') };
  if (!markHeadings(headings, lines) || !passOver(passedOver, lines)) return undefined;
  const running = lines.texts.filter((_, at) => lines.places[at] === 'text').join('\n');
  const isSure = !wordsInCapitals.test(running) || isAsWritten(element, running);
  return isSure ? blocksOf(lines) : undefined;
}
