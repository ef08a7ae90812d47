const MARKS = /[*_`~[\]!\\]/g;
/** Squares of marks in one block, added up: a parser may look for the partner of each mark in all of its block. */
const BUDGET = 25_000_000;
/** Marks that honest blocks may have even then. */
const FEW = 300;

/**
 * Markdown that takes a parser no longer than a second or two: blocks with thousands of marks that open or close
 * something lose them, once a post has had its share of them. Only text made for that has so many.
 */
export function calmMarkdown(markdown: string): string {
  if (countMarks(markdown) ** 2 <= BUDGET) return markdown;
  let spent = 0;
  return markdown
    .split(/(\n[^\S\n]*\n)/)
    .map((block) => {
      const marks = countMarks(block);
      spent += marks ** 2;
      return spent > BUDGET && marks > FEW ? block.replace(MARKS, ' ') : block;
    })
    .join('');
}

function countMarks(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(MARKS)) count += 1;
  return count;
}
