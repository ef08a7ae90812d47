import { isText } from '../field/dom';

function lengthOf(node: Node): number {
  return isText(node) ? node.data.length : node.childNodes.length;
}

/** The elements that the ends stand in, once each is moved out of what the range holds to its edge. */
function parents(range: Range): readonly [Node | null, Node | null] {
  const grown = range.cloneRange();
  const common = range.commonAncestorContainer;
  while (grown.startOffset === 0 && grown.startContainer !== common) {
    grown.setStartBefore(grown.startContainer);
  }
  while (grown.endOffset === lengthOf(grown.endContainer) && grown.endContainer !== common) {
    grown.setEndAfter(grown.endContainer);
  }
  const { startContainer, endContainer } = grown;
  const parentOf = (node: Node) => (isText(node) ? node.parentNode : node);
  return [parentOf(startContainer), parentOf(endContainer)];
}

/** Whether one element fits around all that is in the range, and no other has to be divided. */
export function isOnePiece(range: Range): boolean {
  const [ofStart, ofEnd] = parents(range);
  return ofStart === ofEnd;
}
