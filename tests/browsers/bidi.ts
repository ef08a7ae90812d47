import type { Browser } from 'puppeteer-core';

/** A BiDi session, as far as puppeteer-core's own is used here. */
interface BidiConnection {
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** A document that scripts can be run in: a tab, or with the scope `chrome` Firefox's own window. */
export interface BidiContext {
  readonly context: string;
  readonly url: string;
}

function isConnection(value: unknown): value is BidiConnection {
  return (
    typeof value === 'object' &&
    value !== null &&
    'send' in value &&
    typeof value.send === 'function'
  );
}

/**
 * Puppeteer shows neither Firefox's own window nor extension pages, though the session it holds can
 * reach both; Firefox takes one session only, so there is no second one to be had.
 */
function connectionOf(browser: Browser): BidiConnection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('This puppeteer-core hides its BiDi session.');
  return connection;
}

function pick(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

function isContext(value: unknown): value is BidiContext {
  return typeof pick(value, 'context') === 'string' && typeof pick(value, 'url') === 'string';
}

/** The tabs, or with the scope `chrome` the windows of Firefox itself. */
export async function bidiContexts(
  browser: Browser,
  scope: 'content' | 'chrome',
): Promise<readonly BidiContext[]> {
  const answer = await connectionOf(browser).send('browsingContext.getTree', {
    'moz:scope': scope,
  });
  const contexts = pick(answer, 'result', 'contexts');
  return Array.isArray(contexts) ? contexts.filter(isContext) : [];
}

/** Runs an expression there, waits for its promise, and answers with its value as JSON carries it. */
export async function bidiEvaluate(
  browser: Browser,
  { context }: BidiContext,
  expression: string,
): Promise<unknown> {
  const answer = await connectionOf(browser).send('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    target: { context },
    awaitPromise: true,
    // Opening a window or the clipboard needs the person's hand; a test's is as good.
    userActivation: true,
  });
  const failure = pick(answer, 'result', 'exceptionDetails', 'text');
  if (failure !== undefined) throw new Error(`${String(failure)} in ${expression}`);
  return JSON.parse(String(pick(answer, 'result', 'result', 'value')));
}
