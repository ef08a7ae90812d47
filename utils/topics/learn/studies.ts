import type { Tally } from '../detect/tally';

/** A post that is learnt from. */
export interface Study {
  readonly tally: Tally;
  /** Positions of its tags. */
  readonly tags: ReadonlySet<number>;
  readonly library: string;
}

/** For each of so many tags the libraries whose posts carry it. */
export function librariesOfTags(
  studies: readonly Study[],
  tags: number,
): readonly ReadonlySet<string>[] {
  const libraries = Array.from({ length: tags }, () => new Set<string>());
  for (const study of studies) for (const tag of study.tags) libraries[tag]?.add(study.library);
  return libraries;
}

/**
 * Whether posts of a library can teach a tag. Those of another one, which has labels of its own, are no examples of what the
 * tag is not; of a tag that no post carries all are.
 */
export function teaches(library: string, ofTag: ReadonlySet<string> = new Set()): boolean {
  return ofTag.size === 0 || ofTag.has(library);
}
