import { describe, expect, it } from 'vitest';
import { parsePhrases, phraseText } from '@/components/options/phrase-text';
import { arrangeTags, type TagOrder } from '@/components/options/tags/arrange-tags';
import { tagNameFault } from '@/components/options/tags/tag-name-fault';

function tag(name: string, postCount: number, phrases: readonly string[] = []) {
  return { name, use: true, phrases, postIds: Array.from({ length: postCount }, String) };
}

const tags = [tag('sales', 2, ['Sales funnel']), tag('business', 1), tag('analytics', 2)];

function names(filter: string, order: TagOrder) {
  return arrangeTags(tags, filter, order).map(({ name }) => name);
}

describe('arrangeTags', () => {
  it('orders by name, or by number of posts and then by name', () => {
    expect(names('', 'name')).toEqual(['analytics', 'business', 'sales']);
    expect(names('', 'posts')).toEqual(['analytics', 'sales', 'business']);
  });

  it('puts the tags in use first', () => {
    const some = tags.map((one) => ({ ...one, use: one.name === 'sales' }));
    expect(arrangeTags(some, '', 'use').map(({ name }) => name)).toEqual([
      'sales',
      'analytics',
      'business',
    ]);
  });

  it('finds tags by name and by phrase, whatever the case', () => {
    expect(names(' BUS ', 'name')).toEqual(['business']);
    expect(names('funnel', 'name')).toEqual(['sales']);
    expect(names('nothing', 'name')).toEqual([]);
  });

  it('leaves the tags it was given in their order', () => {
    arrangeTags(tags, '', 'name');
    expect(tags.map(({ name }) => name)).toEqual(['sales', 'business', 'analytics']);
  });
});

describe('phrases as a line of text', () => {
  it('reads back what it wrote', () => {
    const phrases = ['lead gen', 'cost per lead'];
    expect(parsePhrases(phraseText(phrases))).toEqual(phrases);
  });

  it('drops blanks and breaks between commas', () => {
    expect(parsePhrases(' lead gen,, \n cost per lead , ')).toEqual(['lead gen', 'cost per lead']);
    expect(parsePhrases('')).toEqual([]);
  });
});

describe('tagNameFault', () => {
  it('accepts a name that is free', () => {
    expect(tagNameFault(' Outreach ', ['sales'])).toBeUndefined();
  });

  it('says what is wrong with the others', () => {
    expect(tagNameFault('  ', [])).toMatch(/name of the tag/);
    expect(tagNameFault('SALES', ['sales'])).toContain('“sales”');
    expect(tagNameFault('a, b', [])).toMatch(/commas/);
    expect(tagNameFault('x'.repeat(101), [])).toMatch(/100/);
  });
});
