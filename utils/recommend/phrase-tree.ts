import { hashPair } from './hash';

/** Phrases as a tree of their terms, so that a text is looked through once however many phrases there are. */
export interface PhraseTree {
  /** By slot: a node, a term, and the node that the term leads to from there; 0 where the slot is free. */
  froms: Int32Array;
  terms: Int32Array;
  nodes: Int32Array;
  /** The number of nodes. The first one, 0, is where all phrases begin. */
  size: number;
}

export function emptyTree(slots = 1024): PhraseTree {
  return {
    froms: new Int32Array(slots),
    terms: new Int32Array(slots),
    nodes: new Int32Array(slots),
    size: 1,
  };
}

/** Puts a phrase into a tree. Returns the node that it ends at: the same one for the same terms. */
export function plant(tree: PhraseTree, phrase: readonly number[]): number {
  let node = 0;
  for (const term of phrase) {
    const slot = slotOf(tree, node, term);
    node = tree.nodes[slot] || grow(tree, slot, node, term);
  }
  return node;
}

/** The node that a term leads to, or 0 where no phrase goes on so. */
export function follow(tree: PhraseTree, node: number, term: number): number {
  return tree.nodes[slotOf(tree, node, term)] ?? 0;
}

function slotOf({ froms, terms, nodes }: PhraseTree, from: number, term: number): number {
  const mask = nodes.length - 1;
  let slot = hashPair(from, term) & mask;
  while (nodes[slot] !== 0 && (froms[slot] !== from || terms[slot] !== term)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

function grow(tree: PhraseTree, slot: number, from: number, term: number): number {
  const node = tree.size;
  tree.froms[slot] = from;
  tree.terms[slot] = term;
  tree.nodes[slot] = node;
  tree.size += 1;
  if (tree.size * 2 > tree.nodes.length) enlarge(tree);
  return node;
}

function enlarge(tree: PhraseTree): void {
  const larger = emptyTree(tree.nodes.length * 2);
  for (const [slot, node] of tree.nodes.entries()) {
    if (node === 0) continue;
    const [from, term] = [tree.froms[slot] ?? 0, tree.terms[slot] ?? 0];
    const own = slotOf(larger, from, term);
    larger.froms[own] = from;
    larger.terms[own] = term;
    larger.nodes[own] = node;
  }
  Object.assign(tree, larger, { size: tree.size });
}
