import type { NamePart } from "../language/nodes";
import { type ChangedLines, firstFrom } from "./changedLines";
import type { MutableNode } from "./mapNodes";
import { NameLookup } from "./nameLookup";
import { NameIndex } from "./names";
import type { MapNode } from "./wardleyMap";

/**
 * From the nodes of one version of a map to those of the next. Only a name that an added or removed node bears can
 * mean something else than before.
 */
export class RenamedNodes {
  /** What names mean in the new version. */
  readonly names: NameLookup;
  readonly #old: NameLookup;
  readonly #nodes: readonly MutableNode[];
  /** Index of the first node that was added or removed. */
  readonly #first: number;
  /** What is added to the indices behind it. */
  readonly #shift: number;
  /** The names that are looked up again. */
  readonly #keys: ReadonlySet<string>;
  readonly #affected: NameIndex;
  /** Old indices of the nodes that bear or bore such a name. */
  readonly #unsure: ReadonlySet<number>;

  /** `nodes` are the new version's, `added` those of them that stand on the changed lines. */
  constructor(
    old: readonly MapNode[],
    oldNames: NameLookup,
    nodes: readonly MutableNode[],
    added: readonly MutableNode[],
    change: ChangedLines,
  ) {
    const first = firstFrom(old, change.start);
    const removed = old.slice(first, firstFrom(old, change.oldEnd));
    const same = removed.length === added.length && removed.every((node, i) => sameName(node, added[i]));
    const keys = new Set(same ? [] : [...removed, ...added].map((node) => node.key));
    this.names = same ? oldNames.over(nodes) : new NameLookup(nodes);
    this.#old = oldNames;
    this.#nodes = nodes;
    this.#first = first;
    this.#shift = added.length - removed.length;
    this.#keys = keys;
    const affected = same ? [] : nodes.filter((node) => keys.has(node.key));
    this.#affected = new NameIndex(affected);
    const before = affected.filter(({ index }) => index < first).map(({ index }) => index);
    const behind = affected.filter(({ index }) => index >= first + added.length);
    this.#unsure = new Set([
      ...before,
      ...(same ? [] : removed.map(({ index }) => index)),
      ...behind.map(({ index }) => index - this.#shift),
    ]);
  }

  /** What a name means that meant `old` before. */
  resolve(name: NamePart, old: MapNode | undefined): MutableNode | undefined {
    // Asked for both ends of every link: a node's index is at hand, a name lies anywhere in the memory.
    if (old && !this.#unsure.has(old.index)) return this.moved(old);
    if (!old && !this.#keys.has(name.key)) return undefined;
    const index = this.#affected.resolve(name);
    return index === undefined ? undefined : this.#nodes[index];
  }

  /** What a name means that was not there before. */
  find(name: NamePart): MutableNode | undefined {
    return this.resolve(name, this.#keys.has(name.key) ? undefined : this.#old.resolve(name));
  }

  /** The new version of a node that is still there, or that stands in the place of one with the same name. */
  moved(node: MapNode): MutableNode | undefined {
    return this.#nodes[node.index < this.#first ? node.index : node.index + this.#shift];
  }
}

/** True when two nodes are found under the same name with the same precedence. */
function sameName(a: MapNode, b: MutableNode | undefined): boolean {
  return b !== undefined && a.name === b.name && a.kind === b.kind && a.statement.child === b.child;
}
