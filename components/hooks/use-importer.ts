import { useReducer } from 'preact/hooks';
import { requestSite } from '@/utils/browser/site-permission';
import { updateSource } from '@/utils/browser/source-store';
import type { ImporterAnswer, ImporterRequest } from '@/utils/importer/importer-protocol';
import { countOf, type ImportView, nextImportView } from '../options/import/import-view';
import { tellLibrariesChanged } from './library-changes';
import { useWorker } from './use-worker';

type Saved = Extract<ImporterAnswer, { kind: 'saved' }>;

/** What a person can do with an import. */
export interface ImportActions {
  readonly ask: (request: ImporterRequest) => void;
  /** Asks for leave to read a site, and fetches from it; gives back a sentence where it may not. Straight in a click. */
  readonly fetchFrom: (url: string) => Promise<string | undefined>;
  /** Ends the import, whatever it is doing; what was stored before stays as it is. */
  readonly cancel: () => void;
}

/** Keeps where a library came from on the web, or forgets it where its posts came of files this time. */
function keepSource({ id, count, source }: Saved): Promise<void> {
  const last = {
    at: new Date().toISOString(),
    isFailure: false,
    sentence: `${countOf(count)} read.`,
  };
  return updateSource(id, (before) => {
    const rhythm = before !== undefined && before.url === source?.url ? before.rhythm : 'never';
    return source && { ...source, rhythm, last };
  });
}

/** An import from the choice of files to the stored library, in a worker that lives as long as it. */
export function useImporter(): readonly [ImportView, ImportActions] {
  const [view, dispatch] = useReducer(nextImportView, { state: 'idle' });
  const worker = useWorker<ImporterRequest, ImporterAnswer>({
    script: '/importer.js',
    stopped: 'The importer stopped.',
    take: (answer) => {
      dispatch({ kind: 'answered', answer });
      if (answer.kind === 'saved') void keepSource(answer).then(tellLibrariesChanged);
      if (answer.kind === 'saved' || answer.kind === 'failed') worker.end();
    },
  });
  const ask = (request: ImporterRequest) => {
    if (request.kind === 'read' || request.kind === 'fetch') worker.begin(request);
    else worker.ask(request);
    dispatch({ kind: 'asked', request });
  };
  const cancel = () => {
    worker.end();
    dispatch({ kind: 'cancelled' });
  };
  const fetchFrom = async (url: string) => {
    if (await requestSite(url)) ask({ kind: 'fetch', url });
    else return `Nothing was fetched: Linkloom was not let read ${new URL(url).host}.`;
    return undefined;
  };
  return [view, { ask, fetchFrom, cancel }];
}
