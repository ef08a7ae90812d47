import { useId, useState } from 'preact/hooks';
import { parseAddress } from '@/utils/library/address';
import type { LibraryAddress } from '@/utils/library/library';

interface PreviewAddressProps {
  readonly address: LibraryAddress;
  readonly onChange: (address: LibraryAddress) => void;
}

/** The site and the pattern of an import; each change makes all addresses anew. */
export function PreviewAddress({ address, onChange }: PreviewAddressProps) {
  const id = useId();
  const [draft, setDraft] = useState<Partial<LibraryAddress>>({});
  const drafted = { ...address, ...draft };
  const reading = parseAddress({ ...drafted, site: withScheme(drafted.site) });
  const fault = reading.ok || draft[reading.field] === undefined ? undefined : reading;
  const field = (part: keyof LibraryAddress, label: string, placeholder: string) => (
    <label>
      {label}{' '}
      <input
        class="field"
        value={drafted[part]}
        placeholder={placeholder}
        aria-invalid={fault?.field === part}
        aria-describedby={fault?.field === part ? id : undefined}
        onInput={(event) => setDraft({ ...draft, [part]: event.currentTarget.value })}
        onChange={() => {
          if (!reading.ok) return;
          setDraft({});
          onChange(reading.address);
        }}
      />
    </label>
  );
  return (
    <div class="address">
      {field('site', 'Site of the import', 'https://example.com')}
      {field('pattern', 'URL pattern of the import', '/blog/:slug/')}
      {fault && (
        <p class="fault" id={id} role="alert">
          {fault.reason}
        </p>
      )}
    </div>
  );
}

/** People write `example.com`. */
function withScheme(site: string): string {
  const text = site.trim();
  return text === '' || text.includes('://') ? text : `https://${text}`;
}
