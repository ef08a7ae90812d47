/** What parts titles: `Series: the part`, `Question? Answer`, `Book by Author`, `Title | Site`, `Title (aside)`. */
const SEAM = /[:|()?!]\s*|\s[-–—]\s|\s(?:by|von|par)\s/;

/** The parts of a title that has some, or none. */
export function titleParts(title: string): readonly string[] {
  const parts = title.split(SEAM).filter((part) => part.trim() !== '');
  return parts.length > 1 || parts[0] !== title ? parts : [];
}
