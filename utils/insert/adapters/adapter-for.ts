import type { Adapter } from './adapter';
import { ckeditor } from './ckeditor';
import { prosemirror } from './prosemirror';
import { slate } from './slate';

const adapters: readonly Adapter[] = [ckeditor, prosemirror, slate];

/** The adapter of the editor that the host belongs to, if it needs one. */
export function adapterFor(host: Element): Adapter | undefined {
  return adapters.find(({ hosts }) => host.closest(hosts));
}
