import { COMPANY_UNIT, companyOf, SHARE_OF_OWN } from '../rank/related';
import type { PostTerms } from './read-post-terms';

/** What the words of a library tell of its subjects. */
export interface Company {
  /** By term, in tenths: the log odds of the term in the library against common prose, 0 where it tells little. */
  readonly company: Uint8Array;
  /** The company that a page must have to be related to the library. */
  readonly leastRelated: number;
}

/** A word that the lists of common prose don't know stands in every fiftieth page. */
const RARE = 0.02;
const LEAST_WEIGHT = 0.3;

/** Learns what words belong to the library, and how much of them its own posts have, each judged by the others. */
export function learnCompany(
  read: readonly PostTerms[],
  holders: Float32Array,
  common: readonly number[],
): Company {
  const weightOf = (term: number, held: number): number => {
    const share = Math.max(common[term] ?? 0, RARE);
    const weight = Math.log((held + share) / (read.length + 1) / share);
    return weight > LEAST_WEIGHT ? weight : 0;
  };
  const toOthers = holders.map((held, term) => weightOf(term, held - 1));
  const own = read.map(({ counts }) => companyOf(counts, 0, (term) => toOthers[term] ?? 0));
  const middle = own.sort((a, b) => a - b)[own.length >> 1] ?? 0;
  return {
    company: Uint8Array.from(holders, (held, term) =>
      held === 0 ? 0 : Math.round(COMPANY_UNIT * weightOf(term, held)),
    ),
    leastRelated: SHARE_OF_OWN * middle,
  };
}
