/** The colours that tell libraries apart; assets/styles/theme.css has a value of each for light and dark. */
export const LIBRARY_COLOURS = [
  'teal',
  'blue',
  'violet',
  'pink',
  'red',
  'orange',
  'olive',
  'grey',
] as const;
export type LibraryColour = (typeof LIBRARY_COLOURS)[number];

/** How a library is told apart from others. */
export interface LibraryMark {
  readonly name: string;
  readonly colour: LibraryColour;
}

/**
 * The colours of libraries by id: those that the person chose, and for each other one the first free one from where its id
 * points, so that a library keeps its colour when others come and go. Where all are taken they come again.
 */
export function libraryColours(
  ids: readonly string[],
  chosen: (id: string) => LibraryColour | undefined,
): ReadonlyMap<string, LibraryColour> {
  const colours = new Map<string, LibraryColour>();
  for (const id of ids) {
    const own = chosen(id);
    if (own !== undefined) colours.set(id, own);
  }
  for (const id of ids) if (!colours.has(id)) colours.set(id, freeColour(id, colours));
  return colours;
}

function freeColour(id: string, colours: ReadonlyMap<string, LibraryColour>): LibraryColour {
  const taken = new Set(colours.values());
  const sum = Array.from(id).reduce((before, letter) => before + letter.charCodeAt(0), 0);
  const start = sum % LIBRARY_COLOURS.length;
  const turned = [...LIBRARY_COLOURS.slice(start), ...LIBRARY_COLOURS.slice(0, start)];
  return turned.find((colour) => !taken.has(colour)) ?? LIBRARY_COLOURS[start] ?? 'grey';
}
