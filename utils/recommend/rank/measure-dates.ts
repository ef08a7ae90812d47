import type { SearchIndex } from '../index/search-index';

/** A post that is a few days younger than the page may still have been at hand. */
const GRACE_DAYS = 3;
const MONTH = 30;

/**
 * For every post whether it was there on the day that a page was written (days since 1970), and how near in time it is:
 * 1 / ln(e + months). A post without a date was there as likely as those with one: for a draft of today all were. Where
 * the page's day is not known (NaN) neither tells anything.
 */
export function measureDates(
  { size, days }: Pick<SearchIndex, 'size' | 'days'>,
  day: number,
): Readonly<Record<'written' | 'near', Float32Array>> {
  const written = new Float32Array(size).fill(Number.isNaN(day) ? 0.5 : shareThere(days, day));
  const near = new Float32Array(size);
  for (let position = 0; position < size; position += 1) {
    const age = day - (days[position] ?? Number.NaN);
    if (Number.isNaN(age)) continue;
    written[position] = wasThere(age) ? 1 : 0;
    near[position] = 1 / Math.log(Math.E + Math.abs(age) / MONTH);
  }
  return { written, near };
}

const wasThere = (age: number): boolean => age >= -GRACE_DAYS;

/** The share of the posts that were there, of those that have a date; all where none has one. */
function shareThere(days: Float32Array, day: number): number {
  const dated = days.filter((own) => !Number.isNaN(own));
  return dated.length === 0 ? 1 : dated.filter((own) => wasThere(day - own)).length / dated.length;
}
