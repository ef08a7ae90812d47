import { fieldOf, saysNo, saysYes, textOf } from './field-values';
import type { Fields } from './front-matter';
import type { Exclusion } from './page';
import { parseDate } from './post-date';

/** Whether the author keeps a post back, as any of the generators has it said. */
export function hiddenBy(fields: Fields): Exclusion | undefined {
  if (saysYes(fields.get('draft')) || saysYes(fields.get('isdraft'))) return 'draft';
  if (/^draft$/i.test(textOf(fields.get('status')))) return 'draft';
  if (['published', 'permalink', 'render'].some((name) => saysNo(fields.get(name))))
    return 'unpublished';
  return saysYes(fields.get('unlisted')) || saysYes(fields.get('headless'))
    ? 'unlisted'
    : undefined;
}

/** Whether a post is not out yet, or no longer. */
export function keptBack(fields: Fields, date: Date | undefined, now: Date): Exclusion | undefined {
  const out = dateOf(fields, 'publishdate') ?? date;
  if (out !== undefined && out > now) return 'future';
  const over = dateOf(fields, 'expirydate', 'unpublishdate');
  return over !== undefined && over <= now ? 'expired' : undefined;
}

function dateOf(fields: Fields, ...names: readonly string[]): Date | undefined {
  return parseDate(textOf(fieldOf(fields, ...names)));
}
