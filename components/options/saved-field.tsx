import { useId, useState } from 'preact/hooks';
import { Icon } from '../shared/icon';

interface SavedFieldProps {
  readonly label: string;
  readonly isLabelUnseen?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  /** The sentence that says what is wrong with a text, or undefined where it can be saved. */
  readonly fault?: (text: string) => string | undefined;
  readonly onSave: (text: string) => Promise<void>;
  /** Told of each letter, for previews. */
  readonly onDraft?: (text: string) => void;
}

/** A text that is saved when the person leaves the field or presses Enter. */
export function SavedField(props: SavedFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  const text = draft ?? props.value;
  const fault = draft === undefined ? undefined : props.fault?.(draft);
  const edit = (typed: string) => {
    setSaved(false);
    setDraft(typed);
    props.onDraft?.(typed);
  };
  const save = async (typed: string) => {
    if (props.fault?.(typed) !== undefined) return;
    await props.onSave(typed);
    // What was typed while it was being saved is a draft of its own.
    setDraft((current) => (current === typed ? undefined : current));
    setSaved(true);
  };
  return (
    <div class="saved-field">
      <label for={id} class={props.isLabelUnseen ? 'unseen' : undefined}>
        {props.label}
      </label>
      <span class="box">
        <input
          id={id}
          class="field"
          type="text"
          autocomplete="off"
          value={text}
          placeholder={props.placeholder}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          onInput={(event) => edit(event.currentTarget.value)}
          onChange={(event) => void save(event.currentTarget.value)}
        />
        {isSaved && (
          <span class="saved" aria-hidden="true">
            <Icon name="check" /> Saved
          </span>
        )}
      </span>
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
