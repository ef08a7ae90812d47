import { addressed } from '../library/addressed';
import type { Library } from '../library/library';
import type { Post } from '../library/post';
import { readIndex, readStoredLibrary } from '../library/store/library-store';
import { answerRequests } from '../messaging/answer-requests';
import { loadIndex } from '../recommend/index/load-index';
import type { SearchIndex } from '../recommend/index/search-index';
import { buildIndex } from '../recommend/indexing/build-index';
import { findLinkers } from './find-linkers';
import { inSlices } from './in-slices';
import { type LinkGraph, linkGraph } from './link-graph';
import { surveyOf } from './survey';
import type { SurveyAnswer, SurveyRequest } from './survey-protocol';

interface Looked {
  /** At its own address, by which the index knows its posts. */
  readonly library: Library;
  /** At the address that the person gave it. */
  readonly posts: readonly Post[];
  readonly index: SearchIndex;
  readonly graph: LinkGraph;
}

/** Surveys a stored library for the options page. A search for links ends when the next request comes. */
export function createSurveyor(tell: (answer: SurveyAnswer) => void) {
  let looked: Looked | undefined;
  let latest = 0;

  async function search(
    { library, index, graph }: Looked,
    position: number,
    own: number,
  ): Promise<SurveyAnswer | undefined> {
    const steps = findLinkers(index, library.posts, graph, position);
    const linkers = await inSlices(steps, (progress) => {
      if (own === latest) tell({ kind: 'progress', position, ...progress });
      return own === latest;
    });
    return linkers && { kind: 'linkers', position, linkers };
  }

  async function answer(request: SurveyRequest): Promise<SurveyAnswer | undefined> {
    latest += 1;
    switch (request.kind) {
      case 'look': {
        looked = await look(request);
        return looked === undefined
          ? { kind: 'failed', reason: 'The library can’t be read. Import it again.' }
          : { kind: 'survey', survey: surveyOf(looked.posts, looked.graph) };
      }
      case 'find-linkers':
        return looked && search(looked, request.position, latest);
      case 'stop':
        return undefined;
    }
  }

  return answerRequests(answer, tell);
}

async function look({
  library: id,
  address,
}: Extract<SurveyRequest, { kind: 'look' }>): Promise<Looked | undefined> {
  const library = await readStoredLibrary(id);
  if (library === undefined) return undefined;
  const index = loadIndex(await readIndex(id)) ?? buildIndex(library.posts);
  const { posts } = addressed(library, address);
  return { library, posts, index, graph: linkGraph(library.posts) };
}
