/** What a worker says where it can't go on. */
interface Failed {
  readonly kind: 'failed';
  readonly reason: string;
}

/**
 * Answers the requests of a page in a worker: tells what comes of each, if anything, and what went wrong as a failure
 * with its reason.
 */
export function answerRequests<Request, Answer>(
  answer: (request: Request) => Promise<Answer | Failed | undefined>,
  tell: (answer: Answer | Failed) => void,
): (request: Request) => Promise<void> {
  return async (request) => {
    try {
      const said = await answer(request);
      if (said !== undefined) tell(said);
    } catch (error) {
      tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
}
