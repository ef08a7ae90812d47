import { useId, useState } from 'preact/hooks';

interface MergeFormProps {
  readonly name: string;
  readonly others: readonly string[];
  readonly onMerge: (into: string) => void;
}

/** Picks the tag that takes over the phrases and posts of another. */
export function MergeForm({ name, others, onMerge }: MergeFormProps) {
  const id = useId();
  const [into, setInto] = useState(others[0] ?? '');
  const merge = (event: Event) => {
    event.preventDefault();
    if (into !== '') onMerge(into);
  };
  if (others.length === 0) return <p>There is no other tag to merge “{name}” into.</p>;
  return (
    <form class="add" onSubmit={merge}>
      <label for={id}>Merge “{name}” into</label>
      <select
        id={id}
        class="field"
        value={into}
        onChange={(event) => setInto(event.currentTarget.value)}
      >
        {others.map((other) => (
          <option key={other}>{other}</option>
        ))}
      </select>
      <button type="submit" class="button">
        Merge
      </button>
    </form>
  );
}
