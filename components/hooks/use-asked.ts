import { useCallback, useEffect, useReducer } from 'preact/hooks';
import { type Asked, type AskedEvent, nextAsked } from '../shared/asked';

interface AskedState<T> {
  readonly asked: Asked<T>;
  /** Asks again, with the last answer in sight meanwhile. */
  readonly refresh: () => void;
  /** Asks again after a failure, and shows that it does. */
  readonly retry: () => void;
}

/** Asks at once, and again on demand. The question keeps its identity as long as it is the same. */
export function useAsked<T>(question: () => Promise<T>): AskedState<T> {
  const [asked, dispatch] = useReducer<Asked<T>, AskedEvent<T>>(nextAsked, { state: 'loading' });
  const refresh = useCallback(() => {
    question().then(
      (answer) => dispatch({ type: 'answered', answer }),
      () => dispatch({ type: 'failed' }),
    );
  }, [question]);
  const retry = useCallback(() => {
    dispatch({ type: 'retried' });
    refresh();
  }, [refresh]);
  useEffect(refresh, [refresh]);
  return { asked, refresh, retry };
}
