import { useState } from 'preact/hooks';
import { parseAddress } from '@/utils/library/address';
import type { LibraryAddress } from '@/utils/library/library';

interface PreviewAddressProps {
  readonly address: LibraryAddress;
  readonly onChange: (address: LibraryAddress) => void;
}

/** The site and the pattern of an import; each change makes all addresses anew. */
export function PreviewAddress({ address, onChange }: PreviewAddressProps) {
  const [draft, setDraft] = useState<Partial<LibraryAddress>>({});
  const drafted = { ...address, ...draft };
  const reading = parseAddress(drafted);
  const field = (part: keyof LibraryAddress, label: string) => (
    <label>
      {label}{' '}
      <input
        class="field"
        value={drafted[part]}
        aria-invalid={!reading.ok && reading.field === part}
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
      {field('site', 'Site of the import')}
      {field('pattern', 'URL pattern of the import')}
      {!reading.ok && <p class="fault">{reading.reason}</p>}
    </div>
  );
}
