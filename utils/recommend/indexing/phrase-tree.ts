import { hashPair } from '../text/hash';

/** Phrases as a tree of their terms, so that a text is looked through once however many phrases there are. */
export interface PhraseTree {
  /**
   * A hash table of edges, in threes that stand beside each other in memory: a node, a term, and the node that the term
   * leads to from there; 0 where the place is free.
   */
  edges: Int32Array;
  /** The number of nodes. The first one, 0, is where all phrases begin. */
  size: number;
}

const EDGE = 3;

export function emptyTree(places = 1024): PhraseTree {
  return { edges: new Int32Array(places * EDGE), size: 1 };
}

/** Puts a phrase into a tree. Returns the node that it ends at: the same one for the same terms. */
export function plant(tree: PhraseTree, phrase: readonly number[]): number {
  let node = 0;
  for (const term of phrase) node = follow(tree, node, term) || grow(tree, node, term);
  return node;
}

/** The node that a term leads to, or 0 where no phrase goes on so. */
export function follow({ edges }: PhraseTree, node: number, term: number): number {
  return edges[placeOf(edges, node, term) + 2] ?? 0;
}

/** Where an edge is, or would be. */
function placeOf(edges: Int32Array, from: number, term: number): number {
  const mask = edges.length / EDGE - 1;
  let place = hashPair(from, term) & mask;
  for (;;) {
    const at = place * EDGE;
    const isFree = edges[at + 2] === 0;
    if (isFree || (edges[at] === from && edges[at + 1] === term)) return at;
    place = (place + 1) & mask;
  }
}

function grow(tree: PhraseTree, from: number, term: number): number {
  const node = tree.size;
  tree.size += 1;
  if (tree.size * 2 * EDGE > tree.edges.length) tree.edges = enlarged(tree.edges);
  putEdge(tree.edges, from, term, node);
  return node;
}

function putEdge(edges: Int32Array, from: number, term: number, node: number): void {
  const at = placeOf(edges, from, term);
  edges[at] = from;
  edges[at + 1] = term;
  edges[at + 2] = node;
}

function enlarged(edges: Int32Array): Int32Array {
  const larger = new Int32Array(edges.length * 2);
  for (let at = 0; at < edges.length; at += EDGE) {
    const node = edges[at + 2] ?? 0;
    if (node > 0) putEdge(larger, edges[at] ?? 0, edges[at + 1] ?? 0, node);
  }
  return larger;
}
