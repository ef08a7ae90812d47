import { describe, expect, it } from 'vitest';
import { arrangeSurvey, isOlder } from '@/components/options/survey/arrange-survey';
import { countTopics } from '@/components/options/survey/count-topics';
import { linkGraph } from '@/utils/survey/link-graph';
import { countLinks, linkedState, mostLinked, surveyOf } from '@/utils/survey/survey';
import { linkingPost } from './support';

describe('linkGraph', () => {
  it('finds posts by their addresses, whatever the end of a link, and by those they had before', () => {
    const posts = [
      linkingPost({ id: 'one', to: ['two', 'two/#part', 'two?from=one', 'elsewhere/'] }),
      linkingPost({ id: 'two', to: ['was-three/', 'two/'] }),
      linkingPost({ id: 'three', aliases: ['https://a.com/was-three'] }),
    ];
    expect(linkGraph(posts)).toEqual({ to: [[1], [2], []], from: [[], [0], [1]] });
  });

  it('takes the address of a post over that which another had before', () => {
    const posts = [
      linkingPost({ id: 'one', to: ['two/'] }),
      linkingPost({ id: 'two' }),
      linkingPost({ id: 'three', aliases: ['https://a.com/two/'] }),
    ];
    expect(linkGraph(posts).to[0]).toEqual([1]);
  });
});

function surveyWith(counts: readonly number[]) {
  const posts = counts.map((count, at) => ({
    id: String(at),
    url: '',
    title: `Post ${at}`,
    date: '',
    to: [],
    from: Array.from({ length: count }, (_, n) => n),
  }));
  return { posts, links: 0 };
}

describe('a survey', () => {
  it('says which posts nobody links to, and which too few', () => {
    const { posts } = surveyWith([0, 2, 3]);
    expect(posts.map(linkedState)).toEqual(['orphan', 'under-linked', 'linked']);
  });

  it('counts posts by the links to them, up to the step that any reaches', () => {
    expect(countLinks(surveyWith([0, 0, 2, 4]))).toEqual([
      { links: '0', posts: 2 },
      { links: '1', posts: 0 },
      { links: '2', posts: 1 },
      { links: '3–5', posts: 1 },
    ]);
    const all = countLinks(surveyWith([0, 1, 2, 5, 6, 20, 21, 5000]));
    expect(all.map(({ posts }) => posts)).toEqual([1, 1, 1, 1, 1, 1, 2]);
  });

  it('knows the posts that most others link to, each title once', () => {
    const { posts } = surveyWith([0, 2, 5, 1]);
    const doubled = [...posts, ...posts.map((post) => ({ ...post, from: [1] }))];
    expect(mostLinked({ posts: doubled, links: 0 }).map(({ id }) => id)).toEqual([
      '2',
      '1',
      '3',
      '0',
    ]);
  });

  it('is arranged by need, filtered and searched', () => {
    const survey = surveyWith([4, 0, 1]);
    const positions = (filter: 'all' | 'orphan' | 'under-linked', query = '') =>
      arrangeSurvey(survey, filter, query).map(({ position }) => position);
    expect(positions('all')).toEqual([1, 2, 0]);
    expect(positions('orphan')).toEqual([1]);
    expect(positions('under-linked')).toEqual([2]);
    expect(positions('all', ' POST 2')).toEqual([2]);
  });

  it('keeps what it knows of the posts', () => {
    const posts = [
      linkingPost({ id: 'one', to: ['two/'] }),
      linkingPost({ id: 'two', date: '2025-01-02' }),
    ];
    const survey = surveyOf(posts, linkGraph(posts));
    expect(survey.links).toBe(1);
    expect(survey.posts[1]).toMatchObject({ title: 'two', date: '2025-01-02', from: [0], to: [] });
  });

  it('takes a post without a date for older and for younger', () => {
    const { posts } = surveyWith([0]);
    const [undated] = posts;
    if (!undated) throw new Error('There is a post.');
    const dated = { ...undated, date: '2025-01-02' };
    expect(isOlder(undated, dated)).toBe(true);
    expect(isOlder(dated, undated)).toBe(true);
    expect(isOlder({ ...dated, date: '2024-01-02' }, dated)).toBe(true);
    expect(isOlder(dated, { ...dated, date: '2024-01-02' })).toBe(false);
  });

  it('counts topics by the posts of the library alone', () => {
    const tags = [
      { name: 'few', use: true, phrases: [], postIds: ['1', 'other/1'] },
      { name: 'many', use: false, phrases: [], postIds: ['1', '2'] },
      { name: 'none', use: true, phrases: [], postIds: ['other/1'] },
    ];
    const cards = ['1', '2'].map((id) => ({ id, url: '', title: id, date: '', tags: [] }));
    expect(countTopics(tags, cards)).toEqual([
      { label: 'many', value: 2 },
      { label: 'few', value: 1 },
    ]);
  });
});
