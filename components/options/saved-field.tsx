import { useId, useState } from 'preact/hooks';
import { Icon } from '../shared/icon';

interface SavedFieldProps {
  readonly label: string;
  readonly isLabelUnseen?: boolean;
  /** Whether a long text wraps, so that all of it is in sight. Enter saves all the same. */
  readonly isWrapped?: boolean;
  readonly value: string;
  /** Whether nobody can change it here. */
  readonly isLocked?: boolean;
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
  const { text, fault, isSaved, edit, save } = useSavedText(props);
  const faultId = fault === undefined ? undefined : `${id}-fault`;
  const attributes = {
    id,
    class: 'field',
    autocomplete: 'off',
    value: text,
    placeholder: props.placeholder,
    readOnly: props.isLocked ?? false,
    'aria-invalid': fault !== undefined,
    'aria-describedby': faultId,
    onInput: (event: FieldEvent) => edit(event.currentTarget.value),
    onChange: (event: FieldEvent) => void save(event.currentTarget.value),
  } as const;
  return (
    <div class="saved-field">
      <label for={id} class={props.isLabelUnseen ? 'unseen' : undefined}>
        {props.label}
      </label>
      <span class="box">
        {props.isWrapped ? (
          <textarea {...attributes} rows={1} onKeyDown={saveOnEnter(save)} />
        ) : (
          <input {...attributes} type="text" />
        )}
        {isSaved && (
          <span class="saved" aria-hidden="true">
            <Icon name="check" /> Saved
          </span>
        )}
      </span>
      {fault !== undefined && (
        <p class="fault" id={faultId} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

type FieldEvent = { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement };

/** The text as it is being edited, until it is saved. */
function useSavedText({ value, fault: faultOf, onSave, onDraft }: SavedFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [isSaved, setSaved] = useState(false);
  // Whoever is still writing has made no mistake yet.
  const [isTried, setTried] = useState(false);
  const edit = (typed: string) => {
    setSaved(false);
    setDraft(typed);
    onDraft?.(typed);
  };
  const save = async (typed: string) => {
    const isFaulty = faultOf?.(typed) !== undefined;
    setTried(isFaulty);
    if (isFaulty) return;
    await onSave(typed);
    // What was typed while it was being saved is a draft of its own.
    setDraft((current) => (current === typed ? undefined : current));
    setSaved(true);
  };
  const fault = draft === undefined || !isTried ? undefined : faultOf?.(draft);
  return { text: draft ?? value, fault, isSaved, edit, save };
}

/** In a text that wraps, Enter would begin a line; here it saves, as it does in one line. */
function saveOnEnter(save: (text: string) => Promise<void>) {
  return (event: KeyboardEvent & FieldEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    void save(event.currentTarget.value);
  };
}
