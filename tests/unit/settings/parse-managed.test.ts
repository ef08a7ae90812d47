import { describe, expect, it } from 'vitest';
import { parseManaged, UNMANAGED } from '@/utils/settings/parse-managed';

const post = { url: 'https://a.test/one', title: 'One' };

describe('a policy', () => {
  it('is none where nothing is set', () => {
    expect(parseManaged(undefined)).toEqual(UNMANAGED);
    expect(parseManaged({})).toEqual(UNMANAGED);
  });

  it('gives libraries, tags, link parameters and sites', () => {
    const managed = parseManaged({
      libraries: [
        { name: 'Team blog', feed: 'https://a.test/feed.xml' },
        { name: 'Guides', posts: [{ ...post, tags: ['canals'], date: '2025-01-02' }] },
      ],
      tags: [{ name: 'canals', phrases: ['old canal'], use: false }],
      linkParameters: '?utm_source=team',
      sitesOff: ['https://intranet.test/start'],
    });
    expect(managed.faults).toEqual([]);
    expect(managed.libraries).toMatchObject([
      { id: 'managed-team-blog', source: { kind: 'feed', url: 'https://a.test/feed.xml' } },
      {
        id: 'managed-guides',
        source: { posts: [{ title: 'One', description: '', tags: ['canals'] }] },
      },
    ]);
    expect(managed.tags).toEqual([{ name: 'canals', phrases: ['old canal'], use: false }]);
    expect(managed.parameters).toBe('utm_source=team');
    expect(managed.sitesOff).toEqual(['intranet.test']);
  });

  it.each([
    ['no object', 'hello', /no set of named values/],
    ['no list', { tags: 'canals' }, /“tags” of the policy is no list/],
    [
      'an address of another kind',
      { libraries: [{ name: 'A', feed: 'file:///etc' }] },
      /Entry 1 of “libraries”/,
    ],
    [
      'a library without posts or address',
      { libraries: [{ name: 'A' }] },
      /Entry 1 of “libraries”/,
    ],
    [
      'a post without a title',
      { libraries: [{ name: 'A', posts: [{ url: post.url }] }] },
      /libraries/,
    ],
    [
      'one name twice',
      {
        libraries: [
          { name: 'A', posts: [post] },
          { name: 'a', posts: [post] },
        ],
      },
      /twice/,
    ],
    ['parameters that are none', { linkParameters: 'utm source' }, /linkParameters/],
    ['a site that is none', { sitesOff: ['*'] }, /sitesOff/],
    [
      'too much',
      { sitesOff: Array.from({ length: 1001 }, (_, n) => `s${n}.test`) },
      /more than 1000/,
    ],
  ])('says that it has %s', (_, policy, fault) => {
    expect(parseManaged(policy).faults.join(' ')).toMatch(fault);
  });

  it('counts as far as it is right', () => {
    const managed = parseManaged({
      libraries: [
        { name: '', posts: [] },
        { name: 'Guides', posts: [post] },
      ],
      tags: [7, { name: 'canals' }],
      linkParameters: 7,
      sitesOff: ['b.test'],
    });
    expect(managed.libraries).toHaveLength(1);
    expect(managed.tags).toEqual([{ name: 'canals' }]);
    expect(managed.parameters).toBeUndefined();
    expect(managed.sitesOff).toEqual(['b.test']);
    expect(managed.faults).toHaveLength(3);
  });
});
