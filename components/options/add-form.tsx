import { useId, useState } from 'preact/hooks';

interface AddFormProps {
  readonly label: string;
  readonly button: string;
  readonly placeholder: string;
  /** What the line starts with. */
  readonly initial?: string;
  /** Adds the text, or gives back the sentence that says why not. */
  readonly onAdd: (text: string) => string | undefined;
}

/** One line to add an entry to a list. */
export function AddForm({ label, button, placeholder, initial = '', onAdd }: AddFormProps) {
  const id = useId();
  const [text, setText] = useState(initial);
  const [fault, setFault] = useState<string>();
  const add = (event: Event) => {
    event.preventDefault();
    const reason = onAdd(text);
    setFault(reason);
    if (reason === undefined) setText(initial);
  };
  return (
    <form class="add" onSubmit={add}>
      <label for={id} class="unseen">
        {label}
      </label>
      <input
        id={id}
        class="field"
        type="text"
        autocomplete="off"
        placeholder={placeholder}
        value={text}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {button}
      </button>
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
