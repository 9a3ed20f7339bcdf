import type { NamePart } from "../language/nodes";
import type { MutableNode } from "./mapNodes";

/**
 * Names and what they mean (language reference 1.7): components first, then anchors, submaps and pipeline
 * children, each in file order; the exact spelling wins over one that is equal only when folded.
 *
 * It knows nodes by `MapNode.index` alone: a large map's nodes lie all over the memory, and a name is looked up for
 * every end of every link.
 */
export class NameIndex {
  readonly #byKey = new Map<string, number>();
  /** Names that share a key with others: how the one that the key means is spelled, by key. */
  readonly #spellings = new Map<string, string>();
  /** And the others, by their exact spelling. */
  readonly #variants = new Map<string, number>();

  /** Fills the index; `nodes` in file order, all of a map or some. */
  constructor(nodes: readonly MutableNode[]) {
    const later: MutableNode[][] = [[], [], []];
    for (const node of nodes) {
      if (node.kind === "component" && !node.child) this.#add(node, nodes);
      else later[node.kind === "anchor" ? 0 : node.kind === "submap" ? 1 : 2]?.push(node);
    }
    for (const others of later) for (const node of others) this.#add(node, nodes);
  }

  #add({ key, name, index }: MutableNode, nodes: readonly MutableNode[]): void {
    const first = this.#byKey.get(key);
    if (first === undefined) {
      this.#byKey.set(key, index);
      return;
    }
    const spelling = this.#spellings.get(key) ?? nodeAt(nodes, first)?.name ?? name;
    if (spelling === name) return;
    this.#spellings.set(key, spelling);
    if (!this.#variants.has(name)) this.#variants.set(name, index);
  }

  /** `MapNode.index` of the node a name means. */
  resolve({ key, text }: Pick<NamePart, "text" | "key">): number | undefined {
    const index = this.#byKey.get(key);
    if (index === undefined || this.#variants.size === 0) return index;
    const spelling = this.#spellings.get(key);
    if (spelling === undefined || spelling === text) return index;
    return this.#variants.get(text) ?? index;
  }
}

/** The node with an index, in a list by ascending index (binary search). */
function nodeAt(nodes: readonly MutableNode[], index: number): MutableNode | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return nodes[low];
}
