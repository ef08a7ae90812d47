import type { DraftWords } from '../../../utils/insert/link-words';
import type { BrowserName } from '../../browsers/browser-places';
import {
  closePopup,
  fillAndClick,
  openPopup,
  pressLeft,
  type Stage,
  selectLeft,
  type,
} from './stage';

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
  /** Words of the draft to put the link on, where the person selected none. */
  readonly words?: DraftWords;
  /** The same place without what makes the case hard: what the editor does by itself is tried there. */
  readonly control?: (stage: Stage) => Promise<void>;
  /** Puts the page in order again before its keys are pressed. */
  readonly after?: (stage: Stage) => Promise<void>;
  /** What the editor has to hold for this case. */
  readonly needs?: 'list' | 'table';
  /** The only browser that it can be shown in. */
  readonly only?: BrowserName;
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

export const cases: readonly Case[] = [
  { name: 'caret', onSelection: false, expected: atCaret, prepare: caretInSentence },
  {
    name: 'selection',
    onSelection: true,
    expected: onWord,
    prepare: selectWord,
  },
  {
    name: 'anchor',
    onSelection: true,
    expected: onWord,
    words: { block: sentence, start: 6, end: 11 },
    prepare: (stage) => type(stage, sentence),
  },
  {
    name: 'end',
    onSelection: false,
    expected: { ...atCaret, after: '' },
    prepare: (stage) => type(stage, 'Hello brave '),
  },
  {
    name: 'empty',
    onSelection: false,
    expected: { before: '', words: link.text, after: '' },
    prepare: async () => undefined,
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
  {
    name: 'popup',
    onSelection: true,
    only: 'chromium',
    expected: onWord,
    control: selectWord,
    prepare: async (stage) => {
      await selectWord(stage);
      await openPopup(stage);
    },
    after: closePopup,
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
