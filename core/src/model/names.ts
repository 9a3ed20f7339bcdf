import type { NamePart } from "../language/nodes";
import type { MutableNode } from "./mapNodes";
import type { MapNode } from "./wardleyMap";

/**
 * Names and what they mean (language reference 1.7): components first, then anchors, submaps and pipeline
 * children, each in file order; the exact spelling wins over one that is equal only when folded.
 */
export class NameIndex {
  readonly #byKey = new Map<string, MapNode>();
  /** Exact spellings of names that share a key with another spelling. */
  readonly #variants = new Map<string, MapNode>();

  /** Fills the index; `nodes` in file order. */
  constructor(nodes: Iterable<MutableNode>) {
    const later: MapNode[][] = [[], [], []];
    for (const node of nodes) {
      if (node.kind === "component" && !node.child) this.#add(node);
      else later[node.kind === "anchor" ? 0 : node.kind === "submap" ? 1 : 2]?.push(node);
    }
    for (const others of later) for (const node of others) this.#add(node);
  }

  #add(node: MapNode): void {
    const first = this.#byKey.get(node.key);
    if (!first) this.#byKey.set(node.key, node);
    else if (first.name !== node.name && !this.#variants.has(node.name)) this.#variants.set(node.name, node);
  }

  /** The node a name means. */
  resolve(name: Pick<NamePart, "text" | "key">): MapNode | undefined {
    const node = this.#byKey.get(name.key);
    if (!node || this.#variants.size === 0 || node.name === name.text) return node;
    return this.#variants.get(name.text) ?? node;
  }
}
