import { useId, useState } from 'preact/hooks';
import { parseWebAddress } from '@/utils/fetching/web-address';

interface UrlFormProps {
  /** What the line starts with. */
  readonly initial: string;
  /** Fetches what lies there, or gives back the sentence that says why not. */
  readonly onFetch: (url: string) => Promise<string | undefined>;
}

/** One line for the address of a feed, a sitemap, an export or a page of a site. */
export function UrlForm({ initial, onFetch }: UrlFormProps) {
  const id = useId();
  const [text, setText] = useState(initial);
  const [fault, setFault] = useState<string>();
  const submit = (event: Event) => {
    event.preventDefault();
    const reading = parseWebAddress(text);
    setFault(reading.ok ? undefined : reading.reason);
    // Nothing may be awaited before, or the browser would not ask for its leave.
    if (reading.ok) void onFetch(reading.url).then(setFault);
  };
  return (
    <form class="fetch" onSubmit={submit}>
      <label for={id}>Fetch from an address</label>
      <div class="add">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://example.com"
          value={text}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? `${id}-note` : `${id}-fault`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Fetch posts
        </button>
      </div>
      <p id={`${id}-note`} class="note">
        A feed, a sitemap, an export, or just your site. Your browser asks for it once, without
        cookies.
      </p>
      {fault !== undefined && (
        <p id={`${id}-fault`} class="fault" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
