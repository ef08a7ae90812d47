import type { Outcome } from '@/utils/messaging/outcome';
import { outcomeSentence } from '@/utils/messaging/outcome-sentence';
import { Icon } from '../shared/icon';

interface OutcomeLineProps {
  readonly outcome: Outcome;
  readonly undoKeys: string;
}

/** The one place that says how things went. It is always there, so that screen readers hear it change. */
export function OutcomeLine({ outcome, undoKeys }: OutcomeLineProps) {
  const tone = toneOf(outcome);
  return (
    <div class={`outcome ${tone}`}>
      {tone === 'good' && <Icon name="check" />}
      <p role="status">{outcomeSentence(outcome)}</p>
      {outcome.kind === 'inserted' && (
        <p class="hint">
          <kbd>{undoKeys}</kbd> takes it back
        </p>
      )}
    </div>
  );
}

function toneOf(outcome: Outcome): 'silent' | 'good' | 'fair' | 'bad' {
  switch (outcome.kind) {
    case 'none':
    case 'inserting':
      return 'silent';
    case 'inserted':
    case 'copied':
      return 'good';
    case 'copied-instead':
      return 'fair';
    case 'copy-failed':
    case 'failed':
      return 'bad';
  }
}
