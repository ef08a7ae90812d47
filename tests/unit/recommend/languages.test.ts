import { describe, expect, it } from 'vitest';
import type { Post } from '@/utils/library/post';
import { buildIndex } from '@/utils/recommend/indexing/build-index';
import { rankPosts } from '@/utils/recommend/rank-posts';
import { detectLanguage } from '@/utils/recommend/text/detect-language';
import { writePost } from '../write-post';

function postOf(id: string, title: string, text: string): Post {
  return writePost({ id, title, text });
}

const index = buildIndex([
  postOf(
    'sauerteig',
    'Sauerteig ansetzen',
    'Wer einen Sauerteig ansetzt, braucht nur Mehl und Wasser. Der Teig ruht, und nach einigen Tagen gehen die Brote auf.',
  ),
  postOf(
    'tomaten',
    'Tomaten im Garten',
    'Die Tomaten werden im Frühling gesät. Wenn die Pflanzen kräftig sind, kommen sie nach draußen in den Garten.',
  ),
  postOf(
    'levain',
    'Faire un levain',
    'Pour faire un levain, il faut de la farine et de l’eau. La pâte repose, et les pains lèvent après quelques jours.',
  ),
  postOf(
    'starter',
    'Feeding a sourdough starter',
    'All that a sourdough starter needs is flour and water. Whoever feeds it daily will have a bread that rises.',
  ),
]);

function best(text: string): readonly string[] {
  const blocks = [{ place: 'draft' as const, text }];
  const reading = { url: 'https://elsewhere.example/', title: '', language: '', blocks };
  return rankPosts(index, reading, { limit: 4, isChosen: true }).map(({ postId }) => postId);
}

describe('the language of a draft', () => {
  it.each([
    ['de', 'Heute haben wir einen neuen Teig angesetzt, und er ist schon aufgegangen.'],
    ['fr', 'Nous avons fait une nouvelle pâte, et elle a déjà levé dans la cuisine.'],
    ['en', 'Today we have made a new dough, and it has risen in the kitchen already.'],
    ['', 'Lorem ipsum dolor sit amet'],
  ])('is “%s” by its function words', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('decides which posts may be recommended', () => {
    expect(
      best('Ein Sauerteig ist nicht schwer, wenn man ihn mit Wasser und Mehl füttert.'),
    ).toEqual(['sauerteig']);
    expect(
      best('Un levain est vivant, et il faut le nourrir avec de la farine et de l’eau.'),
    ).toEqual(['levain']);
  });

  it('decides how words are stemmed', () => {
    expect(best('Was wir mit den Sauerteigen machen, ist auch für die Brote gut.')[0]).toBe(
      'sauerteig',
    );
    expect(best('Ce que nous faisons avec les levains est bon pour les pâtes.')[0]).toBe('levain');
  });

  it.each([
    ['en', 'Wer den Preis nicht kennt, der fragt nach ihm, und das ist auch gut so.', 'de'],
    [
      'de',
      'Er schreibt: “We should not ask what it is, but what it does.” Das ist nicht falsch, und es ist auch nicht neu.',
      'de',
    ],
    ['fr', 'Lead magnet', 'fr'],
  ] as const)(
    'is what a page in “%s” says of itself, unless the text is clearly in another',
    (said, text, language) => {
      expect(detectLanguage(text, said)).toBe(language);
    },
  );
});
