import { fillAndClick, pressLeft, type Stage, selectLeft, type } from './stage';

/** The link that is put in: with everything that is easily escaped once too often or not at all. */
export const link = {
  url: 'https://example.com/posts/ü/?utm_source=a&b=c_(d)#top',
  text: 'Title “quoted” & <b> [x] `y` |z|',
};

/** What a case leaves in the model. */
export interface Expectation {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** One way of being in an editor. */
export interface Case {
  readonly name: string;
  /** Types and selects. */
  readonly prepare: (stage: Stage) => Promise<void>;
  readonly expected: Expectation;
  readonly onSelection: boolean;
  /** The same place without what makes the case hard: what the editor does by itself is tried there. */
  readonly control?: (stage: Stage) => Promise<void>;
  /** What the editor has to hold for this case. */
  readonly needs?: 'list' | 'table';
  /** The address where it is not the link's own: the built extension writes it as URLs are serialised. */
  readonly url?: string;
  /** Whether the link goes on words that the popup of the built extension offers, and nobody selected. */
  readonly takesOffer?: boolean;
}

const sentence = 'Hello brave new world';
const emoji = 'Ça 👩‍👩‍👧 e\u0301 שלום ';
const list = `<ul><li><p>one</p></li><li><p>${sentence}</p></li></ul>`;
const table = `<table><tbody><tr><td><p>${sentence}</p></td><td><p>two</p></td></tr></tbody></table>`;

async function caretInSentence(stage: Stage): Promise<void> {
  await type(stage, sentence);
  await pressLeft(stage, 9);
}

async function selectWord(stage: Stage): Promise<void> {
  await type(stage, sentence);
  await pressLeft(stage, 10);
  await selectLeft(stage, 5);
}

const atCaret = { before: 'Hello brave ', words: link.text, after: 'new world' };
const onWord = { before: 'Hello ', words: 'brave', after: ' new world' };

const places: readonly Case[] = [
  { name: 'caret', onSelection: false, expected: atCaret, prepare: caretInSentence },
  {
    name: 'end',
    onSelection: false,
    expected: { ...atCaret, after: '' },
    prepare: (stage) => type(stage, 'Hello brave '),
  },
  {
    name: 'unicode',
    onSelection: false,
    expected: { before: emoji, words: link.text, after: 'end' },
    prepare: async (stage) => {
      await type(stage, `${emoji}end`);
      await pressLeft(stage, 3);
    },
  },
  {
    name: 'list',
    onSelection: false,
    needs: 'list',
    expected: { ...atCaret, before: 'one\nHello brave ' },
    prepare: async (stage) => {
      await fillAndClick(stage, list, sentence);
      await pressLeft(stage, 9);
    },
  },
  {
    name: 'table',
    onSelection: false,
    needs: 'table',
    expected: { ...atCaret, after: 'new world\ntwo' },
    prepare: async (stage) => {
      await fillAndClick(stage, table, sentence);
      await pressLeft(stage, 9);
    },
  },
];

/** Cases for the room alone, which go by the content script of an extension that has nothing else. */
export const roomCases: readonly Case[] = [
  ...places,
  {
    name: 'stolen',
    onSelection: false,
    expected: atCaret,
    control: caretInSentence,
    prepare: async (stage) => {
      await caretInSentence(stage);
      // A script takes the focus, as dialogs and tours do.
      await stage.frame.evaluate(() => document.querySelector<HTMLElement>('#elsewhere')?.focus());
    },
  },
];

const url = new URL(link.url).href;
const drafted = 'It is a brave new world out there';

/** Cases for the built extension: a real click on its toolbar button, and one on a button of its popup. */
export const popupCases: readonly Case[] = [
  ...places.map((place) => ({ ...place, name: `popup: ${place.name}`, url })),
  { name: 'popup: selection', url, onSelection: true, expected: onWord, prepare: selectWord },
  {
    name: 'popup: words',
    url,
    onSelection: true,
    // Which words they are, the popup says.
    expected: { before: '', words: drafted, after: '' },
    takesOffer: true,
    prepare: (stage) => type(stage, drafted),
  },
  {
    name: 'popup: empty',
    url,
    onSelection: false,
    expected: { before: '', words: link.text, after: '' },
    prepare: async () => undefined,
  },
];
