import { deleteLines, replaceSpan } from "../../analysis/edits";
import { declaredText } from "../../analysis/nameText";
import { fileNameOf, resolveAddress } from "../../analysis/portfolio/addresses";
import { Refusal } from "../../analysis/refusal";
import { addressOf, referenceKey } from "../../analysis/submapAddress";
import {
  attachedFrom,
  isMovable,
  lineRange,
  removePart,
  replaceLine,
  trimmedLine,
} from "../../analysis/wholeLines";
import { quote } from "../../analysis/words";
import { applyChanges } from "../../edits/applyChanges";
import { insertLines } from "../../edits/insertStatement";
import { CARRIED } from "../../edits/statementGroups";
import { parse } from "../../language/parse";
import { print } from "../../language/print";
import type { TextChange } from "../../language/text";
import { buildMap } from "../../model/buildMap";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import type { Snapshot } from "../snapshot";
import { disabled, type Refactored, type Refactoring, type Selection } from "./refactoring";

/**
 * Takes a submap's map in: its components stand in the place of the submap, what else it says goes to its own kind;
 * its title, style and axes stay behind.
 */
export const inlineSubmap: Refactoring = {
  id: "inline-submap",
  kind: "refactor.inline.submap",
  replaces: new Set(["submap"]),
  *offers(selection) {
    const { map, snapshot, nodes } = selection;
    for (const node of nodes) {
      if (node.kind !== "submap") continue;
      const title = `Inline the submap ${quote(node.name)}`;
      const uri = fileBehind(map, node, snapshot.uri);
      const reason = uri ? obstacle(selection, node) : `${quote(node.name)} leads to no file.`;
      if (!uri || reason) {
        if (node.statement.url && reason) yield disabled(title, reason);
        continue;
      }
      yield {
        title,
        async edit(workspace) {
          const other = await (await workspace()).snapshot(uri);
          if (!other) throw new Refusal(`${fileNameOf(uri)} cannot be read.`);
          return new Inlining(map, node, other).refactored();
        },
      };
    }
  },
};

function obstacle({ map }: Selection, node: MapNode): string | undefined {
  if (!isMovable(map.tree, node.line)) return `Give ${quote(node.name)} a line of its own first.`;
  if (map.movements.some((movement) => movement.node === node))
    return `${quote(node.name)} moves: remove that first.`;
  return undefined;
}

/** The URI that a submap leads to; undefined for an address on the web, and for none. */
function fileBehind(map: WardleyMap, node: MapNode, uri: string): string | undefined {
  const address = addressOf(map, node);
  if (!address || /^(https?|mailto):/i.test(address)) return undefined;
  return resolveAddress(uri, address);
}

/** The other map with numbers for its annotations that this one does not use. */
function renumbered(map: WardleyMap, other: WardleyMap): WardleyMap {
  const own = new Set(map.annotations.map(({ number }) => number));
  const taken = new Set([...own, ...other.annotations.map(({ number }) => number)]);
  const numbers = new Map<number, number>();
  const changes = other.annotations.flatMap(({ number, statement, line }): TextChange[] => {
    if (number === undefined || !own.has(number) || !statement.number) return [];
    let free = numbers.get(number) ?? 1;
    while (!numbers.has(number) && taken.has(free)) free++;
    numbers.set(number, free);
    taken.add(free);
    return [replaceSpan(other, line, statement.number, String(free))];
  });
  return changes.length === 0 ? other : buildMap(parse(applyChanges(print(other.tree), changes)));
}

class Inlining {
  readonly #map: WardleyMap;
  readonly #submap: MapNode;
  readonly #other: WardleyMap;

  constructor(map: WardleyMap, submap: MapNode, other: Snapshot) {
    this.#map = map;
    this.#submap = submap;
    this.#other = renumbered(map, other.map);
  }

  refactored(): Refactored {
    const name = quote(this.#submap.name);
    if (this.#other.tree.dialect !== "owm") throw new Refusal(`The map of ${name} is in another dialect.`);
    if (this.#other.tree.blocks.some(({ closed }) => !closed)) {
      throw new Refusal(`The map of ${name} has a block that is not closed.`);
    }
    const root = this.#root();
    if (!root) throw new Refusal(`The map of ${name} declares no component.`);
    const pieces = this.#pieces();
    const declared = ["anchor", "component", "submap"].flatMap((kind) => pieces.get(kind) ?? []);
    const from = attachedFrom(this.#map.tree, this.#submap.line);
    const changes: TextChange[] = [
      ...deleteLines(
        this.#map,
        lineRange(from, this.#submap.line).filter((line) => line !== from),
      ),
      replaceLine(this.#map, from, declared),
      ...this.#removedUrl(),
      ...this.#renamed(root),
    ];
    for (const kind of CARRIED) {
      const lines = pieces.get(kind) ?? [];
      if (lines.length === 0 || ["anchor", "component", "submap"].includes(kind)) continue;
      const added = insertLines(this.#map, kind, lines);
      if (!added)
        throw new Refusal(`There is no place for what the map of ${name} says: close the last block first.`);
      changes.push(added);
    }
    return { changes };
  }

  /** What links of the submap lead to: the component of its name, else the one closest to the user. */
  #root(): MapNode | undefined {
    const { nodes } = this.#other;
    const same = nodes.find(({ key }) => key === this.#submap.key);
    if (same) return same;
    const own = nodes.filter(({ kind, statement }) => kind !== "anchor" && !statement.child);
    return own.sort((a, b) => b.visibility - a.visibility || a.index - b.index)[0] ?? nodes[0];
  }

  /** The lines of the other map by kind, without what this map declares already. */
  #pieces(): Map<string, string[]> {
    const { tree, nodes } = this.#other;
    const known = new Set(this.#map.nodes.filter((node) => node !== this.#submap).map(({ key }) => key));
    const skipped = new Set(nodes.filter(({ key }) => known.has(key)).map(({ line }) => line));
    const urls = new Set(this.#map.urls.map(({ key }) => key));
    for (const { key, line } of this.#other.urls) if (urls.has(key)) skipped.add(line);
    const pieces = new Map<string, string[]>();
    for (let line = 0; line < tree.lines.length; line++) {
      const [statement] = tree.lines[line]?.statements ?? [];
      if (!statement || !CARRIED.includes(statement.kind)) continue;
      const block = tree.blocks.find(({ ownerLine }) => ownerLine === line);
      const last = block?.endLine ?? line;
      if (!skipped.has(line)) {
        const texts = lineRange(attachedFrom(tree, line), last).map((each) =>
          each <= line ? trimmedLine(tree, each) : (tree.lines[each]?.text.trimEnd() ?? ""),
        );
        pieces.set(statement.kind, [...(pieces.get(statement.kind) ?? []), ...texts]);
      }
      line = last;
    }
    return pieces;
  }

  /** Uses of the submap's name, when the component it stands for is called otherwise. */
  #renamed(root: MapNode): TextChange[] {
    if (root.key === this.#submap.key) return [];
    const text = declaredText(this.#other, root);
    const changes = new Map<string, TextChange>();
    for (const { from, to, fromName, toName, line } of this.#map.dependencies) {
      for (const [node, name] of [
        [from, fromName],
        [to, toName],
      ] as const) {
        if (node !== this.#submap) continue;
        changes.set(`${line}:${name.start}`, replaceSpan(this.#map, line, name, text));
      }
    }
    return [...changes.values()];
  }

  /** The `url` line of the submap, unless another submap uses it. */
  #removedUrl(): TextChange[] {
    const key = referenceKey(this.#submap);
    const users = this.#map.nodes.filter((node) => referenceKey(node) === key);
    if (users.length > 1) return [];
    return this.#map.urls
      .filter((url) => url.key === key)
      .flatMap(({ line, statement }) => removePart(this.#map, line, statement));
  }
}
