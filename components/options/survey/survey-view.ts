import type { Linker } from '@/utils/survey/find-linkers';
import type { Survey } from '@/utils/survey/survey';
import type { SurveyAnswer } from '@/utils/survey/survey-protocol';

/** A search for the posts that should link to the one at a position. */
export type LinkerSearch =
  | { readonly state: 'none' }
  | {
      readonly state: 'searching';
      readonly position: number;
      readonly done: number;
      readonly total: number;
      readonly linkers: readonly Linker[];
    }
  | { readonly state: 'found'; readonly position: number; readonly linkers: readonly Linker[] }
  | { readonly state: 'stopped'; readonly position: number; readonly linkers: readonly Linker[] };

/** What is to be seen of the picture of a library. */
export type SurveyView =
  | { readonly state: 'idle' }
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'ready'; readonly survey: Survey; readonly search: LinkerSearch };

/** What happens to the picture. */
export type SurveyEvent =
  | { readonly kind: 'looked' }
  | { readonly kind: 'searched'; readonly position: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'answered'; readonly answer: SurveyAnswer };

/** The view after an event. Answers to a search that is over change nothing. */
export function nextSurveyView(view: SurveyView, event: SurveyEvent): SurveyView {
  switch (event.kind) {
    case 'looked':
      return { state: 'reading' };
    case 'closed':
      return { state: 'idle' };
    case 'searched':
      return withSearch(view, () => ({
        state: 'searching',
        position: event.position,
        done: 0,
        total: 0,
        linkers: [],
      }));
    case 'stopped':
      return withSearch(view, (search) =>
        search.state === 'searching' ? { ...search, state: 'stopped' } : search,
      );
    case 'answered':
      return answered(view, event.answer);
  }
}

function answered(view: SurveyView, answer: SurveyAnswer): SurveyView {
  switch (answer.kind) {
    case 'survey':
      return { state: 'ready', survey: answer.survey, search: { state: 'none' } };
    case 'failed':
      return { state: 'failed', reason: answer.reason };
    case 'progress': {
      const { kind: _, ...progress } = answer;
      return whileSearching(view, progress.position, { state: 'searching', ...progress });
    }
    case 'linkers': {
      const { position, linkers } = answer;
      return whileSearching(view, position, { state: 'found', position, linkers });
    }
  }
}

function whileSearching(view: SurveyView, position: number, next: LinkerSearch): SurveyView {
  return withSearch(view, (search) =>
    search.state === 'searching' && search.position === position ? next : search,
  );
}

function withSearch(view: SurveyView, next: (search: LinkerSearch) => LinkerSearch): SurveyView {
  return view.state === 'ready' ? { ...view, search: next(view.search) } : view;
}
