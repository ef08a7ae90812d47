import type { LibraryColour } from '@/utils/library/library-colour';

interface LibraryDotProps {
  readonly colour: LibraryColour;
  /** The name of the library, where nothing beside the dot says it. */
  readonly name?: string;
}

/** The colour of a library, as a dot. */
export function LibraryDot({ colour, name }: LibraryDotProps) {
  if (name === undefined) return <span class="dot" data-colour={colour} aria-hidden="true" />;
  return <span class="dot" data-colour={colour} role="img" aria-label={name} title={name} />;
}
