import { useCallback, useReducer } from 'preact/hooks';
import type { LibraryAddress } from '@/utils/library/library';
import type { SurveyAnswer, SurveyRequest } from '@/utils/survey/survey-protocol';
import { nextSurveyView, type SurveyView } from '../options/survey/survey-view';
import { useWorker } from './use-worker';

/** What a person can do with the picture of a library. */
export interface SurveyActions {
  readonly look: (library: string, address: LibraryAddress) => void;
  /** Looks for the posts that should link to the one at a position. */
  readonly findLinkers: (position: number) => void;
  readonly stop: () => void;
  /** Puts the picture away, with all that was read for it. */
  readonly close: () => void;
}

/** The picture of one library at a time, drawn by a worker that lives as long as it is in sight. */
export function useSurvey(): readonly [SurveyView, SurveyActions] {
  const [view, dispatch] = useReducer(nextSurveyView, { state: 'idle' });
  const { begin, ask, end } = useWorker<SurveyRequest, SurveyAnswer>({
    script: '/surveyor.js',
    stopped: 'The posts could not be read. Reload this page and try again.',
    take: (answer) => dispatch({ kind: 'answered', answer }),
  });
  const close = useCallback(() => {
    end();
    dispatch({ kind: 'closed' });
  }, [end]);
  const actions = {
    look: (library: string, address: LibraryAddress) => {
      dispatch({ kind: 'looked' });
      begin({ kind: 'look', library, address });
    },
    findLinkers: (position: number) => {
      dispatch({ kind: 'searched', position });
      ask({ kind: 'find-linkers', position });
    },
    stop: () => {
      dispatch({ kind: 'stopped' });
      ask({ kind: 'stop' });
    },
    close,
  };
  return [view, actions];
}
