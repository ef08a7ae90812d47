import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { type Asked, type AskedEvent, nextAsked } from '../shared/asked';

interface AskedState<T> {
  readonly asked: Asked<T>;
  /** Asks again, with the last answer in sight meanwhile. */
  readonly refresh: () => void;
  /** Asks again after a failure, and shows that it does. */
  readonly retry: () => void;
}

/**
 * Asks at once, and again on demand; an answer that comes after a newer one is dropped. The question keeps its identity as
 * long as it is the same.
 */
export function useAsked<T>(question: () => Promise<T>): AskedState<T> {
  const [asked, dispatch] = useReducer<Asked<T>, AskedEvent<T>>(nextAsked, { state: 'loading' });
  const turns = useRef({ asked: 0, answered: 0 });
  const refresh = useCallback(() => {
    turns.current.asked += 1;
    const turn = turns.current.asked;
    const take = (event: AskedEvent<T>) => {
      if (turn < turns.current.answered) return;
      turns.current.answered = turn;
      dispatch(event);
    };
    question().then(
      (answer) => take({ type: 'answered', answer }),
      () => take({ type: 'failed' }),
    );
  }, [question]);
  const retry = useCallback(() => {
    dispatch({ type: 'retried' });
    refresh();
  }, [refresh]);
  useEffect(refresh, [refresh]);
  return { asked, refresh, retry };
}
