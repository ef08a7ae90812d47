import type { LinkFormat } from '@/utils/insert/link';
import { FormatChoice } from '../shared/format-choice';
import { Icon, type IconName } from '../shared/icon';
import type { FieldView } from './popup-view';

interface DestinationProps {
  readonly field: FieldView;
  readonly format: LinkFormat | undefined;
  readonly onChooseFormat: (format: LinkFormat | undefined) => void;
}

/** Says where the link will go, and lets the person choose how it is written there. */
export function Destination({ field, format, onChooseFormat }: DestinationProps) {
  const place = describePlace(field);
  const isAuto = format === undefined && field.state === 'field';
  return (
    <div class="destination">
      <p>
        {place && <Icon name={place.icon} />}
        <span>{place?.sentence}</span>
      </p>
      <FormatChoice
        label="Link format"
        chosen={format}
        suggested={isAuto ? field.field.format : undefined}
        onChoose={onChooseFormat}
      />
    </div>
  );
}

function describePlace(field: FieldView): { icon: IconName; sentence: string } | undefined {
  switch (field.state) {
    case 'asking':
      return undefined;
    case 'none':
      return { icon: 'clipboard', sentence: 'No field: copies instead' };
    case 'field':
      if (field.field.selection === '') {
        return { icon: 'caret', sentence: 'Goes where the cursor is' };
      }
      return { icon: 'selection', sentence: `Goes on “${field.field.selection}”` };
  }
}
