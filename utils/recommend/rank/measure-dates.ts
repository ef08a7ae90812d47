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
  const written = new Float32Array(size).fill(0.5);
  const near = new Float32Array(size);
  if (Number.isNaN(day)) return { written, near };
  let dated = 0;
  let there = 0;
  for (let position = 0; position < size; position += 1) {
    const age = day - (days[position] ?? Number.NaN);
    if (Number.isNaN(age)) continue;
    const wasThere = age >= -GRACE_DAYS ? 1 : 0;
    dated += 1;
    there += wasThere;
    written[position] = wasThere;
    near[position] = 1 / Math.log(Math.E + Math.abs(age) / MONTH);
  }
  if (dated < size) fillUndated(written, days, dated === 0 ? 1 : there / dated);
  return { written, near };
}

function fillUndated(written: Float32Array, days: Float32Array, share: number): void {
  for (let position = 0; position < written.length; position += 1) {
    if (Number.isNaN(days[position])) written[position] = share;
  }
}
