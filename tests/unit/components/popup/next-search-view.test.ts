import { describe, expect, it } from 'vitest';
import { nextSearchView } from '@/components/popup/next-search-view';
import type { SearchView } from '@/components/popup/popup-view';

const IDLE: SearchView = { state: 'idle', query: '' };
const card = { id: 'a', url: 'https://example.com/a/', title: 'A', date: '', tags: [] };
const post = { post: card, reasons: [], anchors: [] };

describe('nextSearchView', () => {
  it('asks for what was typed and shows what was found', () => {
    const asking = nextSearchView(IDLE, { type: 'typed', query: 'le' });
    expect(asking).toEqual({ state: 'asking', query: 'le', posts: [] });
    expect(nextSearchView(asking, { type: 'found', query: 'le', posts: [post] })).toEqual({
      state: 'found',
      query: 'le',
      posts: [post],
    });
  });

  it('keeps the last posts in sight while it asks again', () => {
    const found: SearchView = { state: 'found', query: 'le', posts: [post] };
    expect(nextSearchView(found, { type: 'typed', query: 'lea' })).toEqual({
      state: 'asking',
      query: 'lea',
      posts: [post],
    });
  });

  it('drops answers and failures that come after the question has changed', () => {
    const asking: SearchView = { state: 'asking', query: 'lead', posts: [] };
    expect(nextSearchView(asking, { type: 'found', query: 'le', posts: [post] })).toBe(asking);
    expect(nextSearchView(asking, { type: 'failed', query: 'le' })).toBe(asking);
    expect(nextSearchView(IDLE, { type: 'found', query: 'le', posts: [post] })).toBe(IDLE);
  });

  it('says that the search failed, and is idle again once it is cleared', () => {
    const asking: SearchView = { state: 'asking', query: 'lead', posts: [] };
    const failed = nextSearchView(asking, { type: 'failed', query: 'lead' });
    expect(failed).toEqual({ state: 'failed', query: 'lead' });
    expect(nextSearchView(failed, { type: 'typed', query: '' })).toEqual(IDLE);
  });
});
