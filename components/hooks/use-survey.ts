import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { LibraryAddress } from '@/utils/library/library';
import type { SurveyAnswer, SurveyRequest } from '@/utils/survey/survey-protocol';
import { nextSurveyView, type SurveyView } from '../options/survey-view';

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
  const worker = useRef<Worker | undefined>(undefined);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  const close = useCallback(() => {
    end();
    dispatch({ kind: 'closed' });
  }, [end]);
  const start = (): Worker => {
    const started = new Worker('/surveyor.js');
    started.onmessage = ({ data }: MessageEvent<SurveyAnswer>) =>
      dispatch({ kind: 'answered', answer: data });
    started.onerror = () => {
      end();
      const reason = 'The posts could not be read. Reload this page and try again.';
      dispatch({ kind: 'answered', answer: { kind: 'failed', reason } });
    };
    return started;
  };
  const ask = (request: SurveyRequest) => worker.current?.postMessage(request);
  const actions = {
    look: (library: string, address: LibraryAddress) => {
      end();
      worker.current = start();
      dispatch({ kind: 'looked' });
      ask({ kind: 'look', library, address });
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
  useEffect(() => end, [end]);
  return [view, actions];
}
