import { browser } from 'wxt/browser';
import { type Managed, parseManaged } from './parse-managed';

type Changes = Record<string, { readonly newValue?: unknown; readonly oldValue?: unknown }>;

/** What an administrator set for this browser; nothing where there is no policy. */
export async function readManaged(): Promise<Managed> {
  return parseManaged(await readPolicy());
}

async function readPolicy(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox fails where no policy names the extension.
    return {};
  }
}

/** Calls back with the policy and the one before when it changes, until the returned function is called. */
export function watchManaged(onChange: (managed: Managed, before: Managed) => void): () => void {
  // Firefox reads policies when it starts, and never says that they changed.
  const listener = (changes: Changes, area: string) => {
    if (area !== 'managed') return;
    void readPolicy().then((policy) =>
      onChange(parseManaged(policy), parseManaged(policyBefore(policy, changes))),
    );
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function policyBefore(
  policy: Readonly<Record<string, unknown>>,
  changes: Changes,
): Readonly<Record<string, unknown>> {
  const before = Object.entries(changes).map(([key, { oldValue }]) => [key, oldValue] as const);
  return { ...policy, ...Object.fromEntries(before) };
}
