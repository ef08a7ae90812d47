import type { Adapter } from './adapter';
import { prosemirror } from './prosemirror';
import { slate } from './slate';
import { sleeping } from './sleeping';

const adapters: readonly Adapter[] = [prosemirror, slate, sleeping];

/** The adapter of the editor that the host belongs to, if it needs one. */
export function adapterFor(host: Element): Adapter | undefined {
  return adapters.find(({ hosts }) => host.closest(hosts));
}
