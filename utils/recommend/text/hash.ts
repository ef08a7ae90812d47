import { unitAt } from './characters';

/** The hash of no units: see `hashOf`. */
export const FIRST_HASH = 0x811c9dc5 | 0;

/** A hash with one more unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The low bits of a hash mixed once more, for tables take their slots from them. */
export function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** A hash of a text: FNV-1a over UTF-16 units, mixed. */
export function hashOf(text: string): number {
  let hash = FIRST_HASH;
  for (let at = 0; at < text.length; at += 1) hash = hashUnit(hash, unitAt(text, at));
  return mixed(hash);
}

/** A hash of two whole numbers. */
export function hashPair(one: number, other: number): number {
  return mixed(Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b));
}
