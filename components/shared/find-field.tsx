interface FindFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

/** A box that narrows a list while the person writes. */
export function FindField({ label, placeholder, value, onInput }: FindFieldProps) {
  return (
    <input
      class="field"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
