import type { LinkFormat } from '@/utils/insert/link';
import { FORMAT_LABELS, parseFormat } from './format-labels';

interface FormatChoiceProps {
  readonly label: string;
  readonly chosen: LinkFormat | undefined;
  /** What the field suggests, said beside "Auto" where it is known. */
  readonly suggested?: LinkFormat | undefined;
  readonly onChoose: (format: LinkFormat | undefined) => void;
}

/** Lets the person pick the format of links, or leave it to the field. */
export function FormatChoice({ label, chosen, suggested, onChoose }: FormatChoiceProps) {
  return (
    <select
      class="field"
      aria-label={label}
      value={chosen ?? 'auto'}
      onChange={(event) => onChoose(parseFormat(event.currentTarget.value))}
    >
      <option value="auto">{suggested ? `Auto: ${FORMAT_LABELS[suggested]}` : 'Auto'}</option>
      {Object.entries(FORMAT_LABELS).map(([format, name]) => (
        <option key={format} value={format}>
          {name}
        </option>
      ))}
    </select>
  );
}
