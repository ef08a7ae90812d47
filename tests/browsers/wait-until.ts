import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks until the answer is something: not undefined, null, false, 0 or ''. Throws with the sentence
 * where it stays nothing; the limit is only there to end a test that has failed.
 */
export async function waitUntil<T>(
  what: string,
  answer: () => T | Promise<T>,
  limit = 15_000,
): Promise<Exclude<T, undefined | null | false | 0 | ''>> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const value = await answer();
    if (isSomething(value)) return value;
    await delay(40);
  }
  throw new Error(`Waited ${limit / 1000} s in vain until ${what}.`);
}

function isSomething<T>(value: T): value is Exclude<T, undefined | null | false | 0 | ''> {
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
}
