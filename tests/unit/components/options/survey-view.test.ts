import { describe, expect, it } from 'vitest';
import {
  nextSurveyView,
  type SurveyEvent,
  type SurveyView,
} from '@/components/options/survey/survey-view';

const survey = { posts: [], links: 0 };
const viewAfter = (...events: readonly SurveyEvent[]) =>
  events.reduce<SurveyView>(nextSurveyView, { state: 'idle' });
const drawn: readonly SurveyEvent[] = [
  { kind: 'looked' },
  { kind: 'answered', answer: { kind: 'survey', survey } },
];
const searched = (position: number): SurveyEvent => ({ kind: 'searched', position });
const progress = (position: number): SurveyEvent => ({
  kind: 'answered',
  answer: { kind: 'progress', position, done: 3, total: 9, linkers: [] },
});
const found = (position: number): SurveyEvent => ({
  kind: 'answered',
  answer: { kind: 'linkers', position, linkers: [] },
});

describe('nextSurveyView', () => {
  it('goes from reading to the picture, or to the reason why there is none', () => {
    expect(viewAfter({ kind: 'looked' })).toEqual({ state: 'reading' });
    expect(viewAfter(...drawn)).toEqual({ state: 'ready', survey, search: { state: 'none' } });
    const failed = { kind: 'answered', answer: { kind: 'failed', reason: 'No.' } } as const;
    expect(viewAfter({ kind: 'looked' }, failed)).toEqual({ state: 'failed', reason: 'No.' });
  });

  it('follows a search', () => {
    expect(viewAfter(...drawn, searched(4), progress(4))).toMatchObject({
      search: { state: 'searching', position: 4, done: 3, total: 9 },
    });
    expect(viewAfter(...drawn, searched(4), found(4))).toMatchObject({
      search: { state: 'found', position: 4 },
    });
  });

  it('hears nothing of a search that is over', () => {
    expect(viewAfter(...drawn, searched(4), searched(5), found(4))).toMatchObject({
      search: { state: 'searching', position: 5 },
    });
    expect(viewAfter(...drawn, searched(4), { kind: 'stopped' }, found(4))).toMatchObject({
      search: { state: 'stopped', position: 4 },
    });
  });

  it('is put away', () => {
    expect(viewAfter(...drawn, { kind: 'closed' }, found(4))).toEqual({ state: 'idle' });
  });
});
