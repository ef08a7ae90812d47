import { useState } from 'preact/hooks';

/** Asks once more in its own place, for the posts can only come back by another import. */
export function RemoveButton({ name, onRemove }: { name: string; onRemove: () => Promise<void> }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="button danger" onClick={() => setAsking(true)}>
        Remove {name}…
      </button>
    );
  }
  return (
    <div class="confirm">
      <p>Forget {name} and its posts?</p>
      <button type="button" class="button danger" onClick={() => void onRemove()}>
        Remove library
      </button>
      <button type="button" class="button" onClick={() => setAsking(false)}>
        Keep library
      </button>
    </div>
  );
}
