import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedWords, placeAnchors } from '@/utils/background/draft-anchors';
import type { DraftLink, Report } from '@/utils/messaging/report';
import type { Block } from '@/utils/topics/reading';

const draft = (text: string): Block => ({ place: 'draft', text });
const text = (words: string): Block => ({ place: 'text', text: words });

function frame(
  id: number,
  blocks: readonly Block[],
  { links = [], written = 0 }: { links?: readonly DraftLink[]; written?: number } = {},
) {
  const reading: Report['reading'] = { url: '', title: '', language: '', blocks };
  return { id, report: { reading, links, written } };
}

/** The anchor on the first occurrence of words in a block. */
function anchorOn(words: string, block: number, blocks: readonly Block[]) {
  const start = blocks[block]?.text.indexOf(words) ?? -1;
  return { block, start, end: start + words.length, text: words };
}

describe('placeAnchors', () => {
  it('counts the paragraphs of a draft from 1, and those of the next anew', () => {
    const blocks = [text('A page'), draft('one'), draft('two'), text('between'), draft('three')];
    const anchors = [
      anchorOn('one', 1, blocks),
      anchorOn('two', 2, blocks),
      anchorOn('three', 4, blocks),
    ];
    const placed = placeAnchors([frame(0, blocks)])(anchors);
    expect(placed.map(({ words }) => [words.text, words.paragraph])).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 1],
    ]);
  });

  it('counts the field that the person is in anew, though nothing stands between', () => {
    const blocks = [draft('a headline'), draft('one'), draft('two')];
    const place = placeAnchors([frame(0, blocks, { written: 2 })]);
    expect(place([anchorOn('two', 2, blocks)])[0]?.words.paragraph).toBe(2);
  });

  it('counts no heading as a paragraph', () => {
    const long = (words: string) => `${words} and so on, which takes a whole sentence to say.`;
    const blocks = [
      draft('Start here'),
      draft(long('one')),
      draft('Then this'),
      draft(long('two')),
    ];
    const anchors = ['Start', 'one', 'this', 'two'].map((words, i) => anchorOn(words, i, blocks));
    const placed = placeAnchors([frame(0, blocks)])(anchors);
    expect(placed.map(({ words }) => words.paragraph)).toEqual([1, 1, 1, 2]);
  });

  it('knows the frame of each block', () => {
    const own = [draft('What we pay is the cost per lead.')];
    const frames = [frame(0, [text('A page'), text('of two blocks')]), frame(7, own)];
    const anchor = { ...anchorOn('cost per lead', 0, own), block: 2 };
    expect(placeAnchors(frames)([anchor])[0]?.words).toEqual({
      frameId: 7,
      paragraph: 1,
      text: 'cost per lead',
      block: 'What we pay is the cost per lead.',
      start: 19,
      end: 32,
    });
  });

  it('drops what stands in no draft', () => {
    const blocks = [text('cost per lead')];
    const place = placeAnchors([frame(0, blocks)]);
    expect(place([anchorOn('cost per lead', 0, blocks)])).toEqual([]);
    expect(place([{ block: 5, start: 0, end: 4, text: 'cost' }])).toEqual([]);
  });

  it('keeps the words and what is around them, however long their block is', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).map((s) => s.replace(/\s/g, '-'));
    const words = fc.array(word, { minLength: 3, maxLength: 200 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const block = [...before, 'cost per lead', ...after].join(' ');
        const start = before.join(' ').length + 1;
        const anchor = { block: 0, start, end: start + 13, text: 'cost per lead' };
        const placed = placeAnchors([frame(0, [draft(block)])])([anchor])[0]?.words;
        expect(placed?.block.slice(placed.start, placed.end)).toBe('cost per lead');
        expect(block).toContain(placed?.block);
        expect(placed?.block.isWellFormed?.() ?? true).toBe(true);
      }),
    );
  });
});

describe('linkedWords', () => {
  it('are those of the links in the drafts of all frames, in any format, by the blocks of the tab', () => {
    const other = [text('A page'), draft('What we pay is the cost per lead.'), text('cost')];
    const own = [draft('See [qualified leads](https://example.com/a) too.')];
    const links = [{ url: 'https://example.com/b', text: 'cost' }];
    expect(linkedWords([frame(0, other, { links }), frame(7, own)])).toEqual([
      { block: 1, start: 19, end: 23 },
      { block: 3, start: 4, end: 44 },
    ]);
  });
});
