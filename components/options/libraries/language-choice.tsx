import { useId } from 'preact/hooks';

const LANGUAGES = { en: 'English', de: 'German', fr: 'French' } as const;

interface LanguageChoiceProps {
  readonly label: string;
  /** As the person says, or undefined where each post says it or it is detected. */
  readonly chosen: string | undefined;
  readonly detected: string;
  readonly onChoose: (language: string | undefined) => void;
}

/** In which language the posts of a library are, which decides how their words are compared. */
export function LanguageChoice({ label, chosen, detected, onChoose }: LanguageChoiceProps) {
  const id = useId();
  const languages = Object.entries(LANGUAGES);
  const found = languages.find(([code]) => code === detected)?.[1] ?? 'not known';
  return (
    <div class="saved-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="">Detected: {found}</option>
        {languages.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
