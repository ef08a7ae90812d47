import type { Page } from 'puppeteer-core';
import type { DraftWords } from '../../../utils/insert/link-words';

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
  readonly prepare: (page: Page) => Promise<void>;
  readonly expected: Expectation;
  readonly onSelection: boolean;
  /** Words of the draft to put the link on, where the person selected none. */
  readonly words?: DraftWords;
}

async function press(page: Page, key: 'ArrowLeft' | 'ArrowRight', times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key, { delay: 4 });
}

/** Some editors draw what was typed a moment later, and put the caret behind it again. */
async function typeAndRest(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await new Promise((resolve) => setTimeout(resolve, 100));
}

async function selectLeft(page: Page, times: number): Promise<void> {
  await page.keyboard.down('Shift');
  await press(page, 'ArrowLeft', times);
  await page.keyboard.up('Shift');
}

const emoji = 'Ça 👩‍👩‍👧 é שלום ';

export const cases: readonly Case[] = [
  {
    name: 'caret',
    onSelection: false,
    expected: { before: 'Hello brave ', words: link.text, after: 'new world' },
    prepare: async (page) => {
      await typeAndRest(page, 'Hello brave new world');
      await press(page, 'ArrowLeft', 9);
    },
  },
  {
    name: 'selection',
    onSelection: true,
    expected: { before: 'Hello ', words: 'brave', after: ' new world' },
    prepare: async (page) => {
      await typeAndRest(page, 'Hello brave new world');
      await press(page, 'ArrowLeft', 10);
      await selectLeft(page, 5);
    },
  },
  {
    name: 'anchor',
    onSelection: true,
    expected: { before: 'Hello ', words: 'brave', after: ' new world' },
    words: { block: 'Hello brave new world', start: 6, end: 11 },
    prepare: (page) => page.keyboard.type('Hello brave new world'),
  },
  {
    name: 'end',
    onSelection: false,
    expected: { before: 'Hello brave ', words: link.text, after: '' },
    prepare: (page) => page.keyboard.type('Hello brave '),
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
    prepare: async (page) => {
      await typeAndRest(page, `${emoji}end`);
      await press(page, 'ArrowLeft', 3);
    },
  },
];
