import { useCallback, useEffect, useRef } from 'preact/hooks';

/** What every worker says when it can't go on. */
interface Failed {
  readonly kind: 'failed';
  readonly reason: string;
}

interface WorkerOptions<Answer> {
  readonly script: '/backup.js' | '/importer.js' | '/surveyor.js';
  /** What is said where the worker stops by itself. */
  readonly stopped: string;
  readonly take: (answer: Answer | Failed) => void;
}

/** One worker at a time. */
export interface OwnWorker<Request> {
  /** Starts it anew with a request; what the one before was doing ends. */
  readonly begin: (request: Request) => void;
  /** Asks the one that runs; without one nothing happens. */
  readonly ask: (request: Request) => void;
  readonly end: () => void;
}

/** A worker that is started when it is wanted, and ends with the component at the latest. */
export function useWorker<Request, Answer>({
  script,
  stopped,
  take,
}: WorkerOptions<Answer>): OwnWorker<Request> {
  const running = useRef<Worker | undefined>(undefined);
  const end = useCallback(() => {
    running.current?.terminate();
    running.current = undefined;
  }, []);
  useEffect(() => end, [end]);
  const ask = (request: Request) => running.current?.postMessage(request);
  const begin = (request: Request) => {
    end();
    const worker = new Worker(script);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => take(data);
    worker.onerror = () => {
      end();
      take({ kind: 'failed', reason: stopped });
    };
    running.current = worker;
    ask(request);
  };
  return { begin, ask, end };
}
