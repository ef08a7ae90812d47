/** What a key means in the popup. */
export type KeyMeaning =
  | 'next'
  | 'previous'
  | 'search'
  /** Begins a query: the key is to be typed in the search. */
  | 'type'
  | 'clear'
  | 'copy'
  | 'insert-first';

/** A key press and the little of its surroundings that decides its meaning. */
export interface KeyPress {
  readonly key: string;
  readonly hasModifier: boolean;
  /** Ctrl, or Command on a Mac, and nothing else. */
  readonly isCommand: boolean;
  /** The search box, a control that needs the arrows itself, or anything else. */
  readonly where: 'search' | 'choice' | 'elsewhere';
  readonly hasQuery: boolean;
  /** Whether text is selected that the person may want to copy. */
  readonly hasSelection: boolean;
}

/** What a key press means, or undefined where it is the browser's. */
export function keyMeaning(press: KeyPress): KeyMeaning | undefined {
  if (press.isCommand && press.key.toLowerCase() === 'c') {
    return press.hasSelection ? undefined : 'copy';
  }
  if (press.hasModifier || press.where === 'choice') return undefined;
  return press.where === 'search' ? meaningInSearch(press) : meaningElsewhere(press);
}

function meaningInSearch({ key, hasQuery }: KeyPress): KeyMeaning | undefined {
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case '/':
      // Who is told to press it may be in the box already, and no query begins with it.
      return hasQuery ? undefined : 'search';
    case 'Escape':
      return hasQuery ? 'clear' : undefined;
    case 'Enter':
      return hasQuery ? 'insert-first' : undefined;
    default:
      return undefined;
  }
}

function meaningElsewhere({ key, hasQuery }: KeyPress): KeyMeaning | undefined {
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case '/':
      return 'search';
    case 'Escape':
      return hasQuery ? 'clear' : undefined;
    case ' ':
      return undefined;
    default:
      // Names of other keys are longer.
      return [...key].length === 1 ? 'type' : undefined;
  }
}
