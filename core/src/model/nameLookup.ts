import type { NamePart } from "../language/nodes";
import type { MutableNode } from "./mapNodes";
import { NameIndex } from "./names";
import type { MapNode } from "./wardleyMap";

/** What names mean in one version of a map; versions whose nodes have the same names share the index. */
export class NameLookup {
  readonly #nodes: readonly MapNode[];
  #index: NameIndex | undefined;

  /** `index`: of nodes with the same names in the same order; made when needed otherwise. */
  constructor(nodes: readonly MutableNode[], index?: NameIndex) {
    this.#nodes = nodes;
    this.#index = index;
  }

  /** The node a name means. */
  resolve(name: Pick<NamePart, "text" | "key">): MapNode | undefined {
    this.#index ??= new NameIndex(this.#nodes as readonly MutableNode[]);
    const index = this.#index.resolve(name);
    return index === undefined ? undefined : this.#nodes[index];
  }

  /** `resolve` as a function that keeps nothing else alive. */
  resolver(): (name: Pick<NamePart, "text" | "key">) => MapNode | undefined {
    return (name) => this.resolve(name);
  }

  /** The lookup in another version, whose nodes have the same names in the same order. */
  over(nodes: readonly MutableNode[]): NameLookup {
    return new NameLookup(nodes, this.#index);
  }
}
