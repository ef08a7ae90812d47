import { createRequire } from 'node:module';
import { detectLanguage } from '../../../utils/recommend/text/detect-language';

const require = createRequire(import.meta.url);
const { Paper } = require('yoastseo');
const research = require('yoastseo/build/languageProcessing/researches/getProminentWordsForInternalLinking.js');
const MOST_WORDS = 100;

function researcherFor(language, paper) {
  const folder = `yoastseo/build/languageProcessing/languages/${language}/Researcher.js`;
  const Researcher = require(folder).default;
  return new Researcher(paper);
}

function prominentWords({ title, description = '', text }, language) {
  const html = text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  const paper = new Paper(html, { title, description, locale: language });
  const { prominentWords: found } = research.default(paper, researcherFor(language, paper));
  return new Map(found.slice(0, MOST_WORDS).map((word) => [word.getStem(), word.getOccurrences()]));
}

/** The internal linking of yoastseo: cosine of prominent words, their occurrences by log idf. */
export const yoastProminentWords = {
  name: 'yoastseo',
  readsLinks: false,
  async build(posts) {
    const language = detectLanguage(
      posts.map(({ title, text }) => `${title} ${text.slice(0, 300)}`).join('\n'),
    );
    const known = language || 'en';
    const words = posts.map((post) => prominentWords(post, known));
    const holders = new Map();
    for (const own of words) {
      for (const stem of own.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
    }
    const weigh = (own) => {
      const weights = new Map();
      for (const [stem, count] of own) {
        const idf = Math.log((posts.length + 1) / ((holders.get(stem) ?? 0) + 0.5));
        weights.set(stem, count * Math.max(0, idf));
      }
      return weights;
    };
    const vectors = words.map(weigh);
    const length = (vector) => Math.hypot(...vector.values()) || 1;
    const lengths = vectors.map(length);
    return {
      bytes: JSON.stringify(words.map((own) => [...own])).length,
      rank({ post, text }) {
        const vector = weigh(prominentWords({ ...post, text }, known));
        const scored = vectors.map((other, at) => {
          let dot = 0;
          for (const [stem, weight] of vector) dot += weight * (other.get(stem) ?? 0);
          return { id: posts[at].id, score: dot / lengths[at] };
        });
        return scored
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score)
          .map(({ id }) => id);
      },
    };
  },
};
