import { isText } from './dom';

/** The text nodes in the range, with the part of each that is inside. */
function textParts(range: Range): readonly (readonly [Text, number, number])[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const root = range.commonAncestorContainer;
  if (isText(root)) return [[root, startOffset, endOffset]];
  const walker = root.ownerDocument?.createTreeWalker(root, 4);
  const parts: (readonly [Text, number, number])[] = [];
  while (walker?.nextNode()) {
    const node = walker.currentNode;
    if (!isText(node) || !range.intersectsNode(node)) continue;
    const start = node === startContainer ? startOffset : 0;
    parts.push([node, start, node === endContainer ? endOffset : node.data.length]);
  }
  return parts;
}

/**
 * The words in the range without white space around them: a double click takes the space after a word, a triple click
 * the beginning of the next paragraph. Without a word in it, the caret at its end.
 */
export function trimRange(range: Range): Range {
  const trimmed = range.cloneRange();
  if (range.collapsed) return trimmed;
  const filled = textParts(range).flatMap(([node, start, end]) => {
    const text = node.data.slice(start, end);
    const from = text.search(/[^\s\u200b\ufeff]/);
    if (from < 0) return [];
    return [{ node, from: start + from, to: start + text.search(/[\s\u200b\ufeff]*$/) }];
  });
  const first = filled[0];
  const last = filled.at(-1);
  if (first && last) {
    trimmed.setStart(first.node, first.from);
    trimmed.setEnd(last.node, last.to);
  } else {
    trimmed.collapse(false);
  }
  return trimmed;
}
