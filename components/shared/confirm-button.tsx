import { useEffect, useRef, useState } from 'preact/hooks';

interface ConfirmButtonProps {
  /** On the button that asks first. */
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  readonly keep: string;
  readonly onConfirm: () => Promise<void>;
}

/** A button for what can't simply be undone: it asks once more in its own place. The focus goes along. */
export function ConfirmButton({ label, question, confirm, keep, onConfirm }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking !== wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button ref={button} type="button" class="button danger" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div
      class="confirm"
      role="group"
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <p>{question}</p>
      <button
        type="button"
        class="button danger"
        onClick={() => void onConfirm().then(() => setAsking(false))}
      >
        {confirm}
      </button>
      <button ref={button} type="button" class="button" onClick={() => setAsking(false)}>
        {keep}
      </button>
    </div>
  );
}
