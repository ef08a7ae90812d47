import { BUNDLED } from './keep-libraries';

/** The id of a post among those of all libraries, since two may have posts of one name. The bundled ones keep theirs. */
export function sharedId(library: string, id: string): string {
  return library === BUNDLED ? id : `${library}/${id}`;
}

/** The id that a post of a library has in it; undefined where the post is of another one. */
export function ownId(library: string, shared: string): string | undefined {
  if (library === BUNDLED) return shared;
  return shared.startsWith(`${library}/`) ? shared.slice(library.length + 1) : undefined;
}
