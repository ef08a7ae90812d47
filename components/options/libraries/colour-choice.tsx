import { useId } from 'preact/hooks';
import { LIBRARY_COLOURS, type LibraryColour } from '@/utils/library/library-colour';
import { LibraryDot } from '../../shared/library-dot';

interface ColourChoiceProps {
  readonly label: string;
  readonly chosen: LibraryColour;
  readonly onChoose: (colour: LibraryColour) => void;
}

/** A small palette. The colours are named for those who do not see them. */
export function ColourChoice({ label, chosen, onChoose }: ColourChoiceProps) {
  const name = useId();
  return (
    <fieldset class="colours">
      <legend>{label}</legend>
      {LIBRARY_COLOURS.map((colour) => (
        <label key={colour} title={colour}>
          <input
            type="radio"
            class="unseen"
            name={name}
            checked={colour === chosen}
            aria-label={colour}
            onChange={() => onChoose(colour)}
          />
          <LibraryDot colour={colour} />
        </label>
      ))}
    </fieldset>
  );
}
