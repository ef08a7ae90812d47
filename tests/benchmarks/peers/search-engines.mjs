import { create, insertMultiple, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import createBm25 from 'wink-bm25-text-search';
import winkNlpUtils from 'wink-nlp-utils';
import { bestTerms, countHolders, plainWords } from './page-terms.mjs';

const FIELDS = ['title', 'description', 'labels', 'headings', 'text'];
const BOOST = { title: 3 };
const RESULTS = 6;

/** A post as all search engines are given it. */
export function asDocument({ id, title, description, tags, keywords, headings, text }) {
  const labels = [...tags, ...keywords].join(' ');
  return { id, title, description, labels, headings: headings.join('\n'), text };
}

export const MINI_SEARCH = { fields: FIELDS, searchOptions: { boost: BOOST } };

export const miniSearch = {
  name: 'minisearch',
  readsLinks: false,
  async build(posts) {
    const engine = new MiniSearch(MINI_SEARCH);
    engine.addAll(posts.map(asDocument));
    const holders = countHolders(posts);
    return {
      bytes: JSON.stringify(engine).length,
      rank: ({ post, text }) =>
        engine
          .search(bestTerms({ title: post.title, text }, holders, posts.length).join(' '))
          .map(({ id }) => id),
    };
  },
};

export const lunrSearch = {
  name: 'lunr',
  readsLinks: false,
  async build(posts) {
    const engine = lunr(function define() {
      this.ref('id');
      for (const field of FIELDS) this.field(field, { boost: BOOST[field] ?? 1 });
      for (const post of posts) this.add(asDocument(post));
    });
    const holders = countHolders(posts);
    return {
      bytes: JSON.stringify(engine).length,
      rank({ post, text }) {
        const terms = bestTerms({ title: post.title, text }, holders, posts.length);
        // The query is built, not parsed: a term may hold what Lunr's syntax gives a meaning to.
        const results = engine.query((query) => {
          for (const term of terms) query.term(term, { usePipeline: true });
        });
        return results.map(({ ref }) => ref);
      },
    };
  },
};

export const oramaSearch = {
  name: 'orama',
  readsLinks: false,
  async build(posts) {
    const schema = Object.fromEntries(FIELDS.map((field) => [field, 'string']));
    const engine = create({ schema });
    await insertMultiple(engine, posts.map(asDocument));
    const holders = countHolders(posts);
    return {
      bytes: JSON.stringify(save(engine)).length,
      async rank({ post, text }) {
        const term = bestTerms({ title: post.title, text }, holders, posts.length).join(' ');
        const { hits } = await search(engine, { term, boost: BOOST, limit: RESULTS });
        return hits.map(({ document }) => document.id);
      },
    };
  },
};

export const flexSearch = {
  name: 'flexsearch',
  readsLinks: false,
  async build(posts) {
    const index = FIELDS.map((field) => ({ field, tokenize: 'strict', resolution: 9 }));
    const engine = new FlexSearch.Document({ document: { id: 'id', index } });
    for (const post of posts) engine.add(asDocument(post));
    let bytes = 0;
    await engine.export((_, part) => {
      bytes += part?.length ?? 0;
    });
    const holders = countHolders(posts);
    return {
      bytes,
      rank({ post, text }) {
        const query = bestTerms({ title: post.title, text }, holders, posts.length).join(' ');
        const found = engine.search(query, { limit: 50, suggest: true });
        const scores = new Map();
        for (const { field, result } of found) {
          for (const [rank, id] of result.entries()) {
            scores.set(id, (scores.get(id) ?? 0) + (BOOST[field] ?? 1) / (rank + 10));
          }
        }
        return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
      },
    };
  },
};

export const winkBm25 = {
  name: 'wink-bm25',
  readsLinks: false,
  async build(posts) {
    const engine = createBm25();
    engine.defineConfig({
      fldWeights: { title: 3, description: 1, labels: 1, headings: 1, text: 1 },
    });
    const { removeWords, stem } = winkNlpUtils.tokens;
    engine.definePrepTasks([plainWords, removeWords, stem]);
    for (const post of posts) engine.addDoc(asDocument(post), post.id);
    engine.consolidate();
    return {
      bytes: engine.exportJSON().length,
      rank: ({ post, text }) => engine.search(`${post.title}\n${text}`, RESULTS).map(([id]) => id),
    };
  },
};
