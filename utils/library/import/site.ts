import type { DialectName } from './dialect-name';

/** A site found in a tree of files. */
export interface Site {
  readonly dialect: DialectName;
  /** The folder of its configuration, with a slash at the end, or ''. */
  readonly root: string;
  /** What its configuration files say, the later over the earlier; of JavaScript nothing, for it is never run. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Its JavaScript configuration as text, in which plain settings can be looked up. */
  readonly script: string;
  /** All files of the tree below its root, by their path there. */
  readonly files: ReadonlyMap<string, SiteFile>;
}

/** A file of a site that the generator's own rules need to know of. */
export interface SiteFile {
  /** Its text, read when asked for; '' for what is no text. */
  readonly text: () => string;
}
