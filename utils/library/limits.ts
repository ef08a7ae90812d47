/** What an import refuses to take in, so that no file can exhaust the machine. Bytes unless said otherwise. */
export const LIMITS = {
  /** One post as a file, front matter and all. */
  post: 4_000_000,
  frontMatter: 256_000,
  /** An export, a feed, a table: one file with many posts. */
  source: 160_000_000,
  /** What a ZIP says that it holds, all in all. */
  unpacked: 600_000_000,
  /** How many times larger than the ZIP its content may be. */
  ratio: 200,
  /** Files of a folder or a ZIP. */
  files: 100_000,
  /** Posts of one library. */
  posts: 50_000,
  /** Problems of one import that are said. */
  problems: 10_000,
  /** Values in one front matter, each counted as often as YAML's aliases repeat it. */
  values: 20_000,
  /** Lists and maps inside each other, and elements of XML. */
  depth: 64,
  /** Labels of one kind that one post may have. */
  labels: 200,
  /** UTF-16 units of one label. */
  label: 200,
  /** UTF-16 units of an address. */
  url: 2000,
  /** UTF-16 units of a title. */
  title: 1000,
} as const;

/** `4 MB`, as sentences say a size. */
export function sizeText(bytes: number): string {
  if (bytes >= 1_000_000) return `${Math.round(bytes / 1_000_000)} MB`;
  return `${Math.ceil(bytes / 1000)} kB`;
}
