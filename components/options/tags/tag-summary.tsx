import type { Tag } from '@/utils/settings/tag';
import { countOf } from '../import/import-view';

interface TagSummaryProps {
  readonly shown: readonly Tag[];
  readonly total: number;
  readonly onSwitch: (names: readonly string[], use: boolean) => void;
}

/** How many tags there are and are used, and a way to switch all that are shown. */
export function TagSummary({ shown, total, onSwitch }: TagSummaryProps) {
  if (total === 0) return null;
  const names = shown.filter(({ isManaged }) => !isManaged).map(({ name }) => name);
  const used = shown.filter(({ use }) => use).length;
  const all = shown.length === total ? 'all' : 'all shown';
  return (
    <div class="tag-summary">
      <p>
        {shown.length === total
          ? `${countOf(total, 'tag')}, ${inNumbers(used)} in use`
          : `${inNumbers(shown.length)} of ${countOf(total, 'tag')} shown, ${inNumbers(used)} of them in use`}
      </p>
      <button
        type="button"
        class="button plain"
        aria-disabled={used === shown.length}
        onClick={() => used < shown.length && onSwitch(names, true)}
      >
        Switch {all} on
      </button>
      <button
        type="button"
        class="button plain"
        aria-disabled={used === 0}
        onClick={() => used > 0 && onSwitch(names, false)}
      >
        Switch {all} off
      </button>
    </div>
  );
}

const inNumbers = (count: number): string => count.toLocaleString('en');
