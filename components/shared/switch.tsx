interface SwitchProps {
  readonly label: string;
  /** Where the row or its heading already shows the words, they are only read out. */
  readonly isLabelUnseen?: boolean;
  readonly checked: boolean;
  /** Whether nobody can change it here. */
  readonly isLocked?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({
  label,
  isLabelUnseen = false,
  isLocked = false,
  checked,
  onChange,
}: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={isLocked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={isLabelUnseen ? 'unseen' : undefined}>{label}</span>
    </label>
  );
}
