import { addressKey, fileNameOf } from "../../analysis/portfolio/addresses";
import { freeReference, slugOf } from "../../analysis/urlNames";
import { isMovable } from "../../analysis/wholeLines";
import { count, quote } from "../../analysis/words";
import { isFenceUri } from "../../language/markdown/mapFences";
import { MAP_EXTENSIONS } from "../../language/product";
import type { MapNode } from "../../model/wardleyMap";
import { Extraction } from "./extraction";
import { disabled, type Refactoring, type Selection } from "./refactoring";

/**
 * The selected components go into a map of their own, beside this one. A submap with the name of the topmost stands for
 * them; links that led to one of them, or away from it, are links of the submap now.
 */
export const extractSubmap: Refactoring = {
  id: "extract-submap",
  kind: "refactor.extract.submap",
  *offers(selection) {
    const { map, client, snapshot } = selection;
    const nodes = selection.nodes.filter((node) => node.kind !== "anchor" && !node.statement.child);
    const root = topmost(nodes);
    if (!root || !client.createsFiles || nodes.length === map.nodes.length) return;
    // One submap is in a map of its own already.
    if (nodes.length === 1 && root.kind === "submap") return;
    const title = `Extract ${count(nodes.length, "component")} to a submap`;
    const reason = obstacle(selection, nodes);
    if (reason) {
      yield disabled(title, reason);
      return;
    }
    const stem = slugOf(root.name);
    const extension = extensionOf(snapshot.uri);
    const file = freeFile(selection, stem, extension);
    yield {
      title: `${title}, '${file}'`,
      edit: () =>
        new Extraction(map, nodes, root, { reference: freeReference(map, stem), file }).refactored(
          siblingUri(snapshot.uri, file),
        ),
    };
  },
};

/** The component closest to the user; of several at one height the first. */
function topmost(nodes: readonly MapNode[]): MapNode | undefined {
  let top: MapNode | undefined;
  for (const node of nodes) if (!top || node.visibility > top.visibility) top = node;
  return top;
}

function obstacle({ map, snapshot }: Selection, nodes: readonly MapNode[]): string | undefined {
  if (snapshot.uri.startsWith("untitled:")) return "Save this map first, so that the submap has a place.";
  if (isFenceUri(snapshot.uri)) return "Only a map in a file of its own can have a submap beside it.";
  const mixed = nodes.find(({ line }) => !isMovable(map.tree, line));
  if (mixed) return `Give ${quote(mixed.name)} a line of its own first.`;
  const chosen = new Set(nodes);
  const twice = map.nodes.find((other) => !chosen.has(other) && nodes.some(({ key }) => key === other.key));
  if (twice) return `${quote(twice.name)} is declared twice: decide for one first.`;
  const open = map.tree.blocks.find(({ closed }) => !closed);
  return open ? "A block is not closed: close it first." : undefined;
}

function extensionOf(uri: string): string {
  const name = fileNameOf(uri).toLowerCase();
  return MAP_EXTENSIONS.find((extension) => name.endsWith(extension)) ?? ".owm";
}

function freeFile({ outside, snapshot }: Selection, stem: string, extension: string): string {
  const own = fileNameOf(snapshot.uri);
  for (let number = 1; ; number++) {
    const file = `${number === 1 ? stem : `${stem}-${number}`}${extension}`;
    if (file !== own && (number > 99 || outside.fileExists?.(file) !== true)) return file;
  }
}

/** The URI of a file in the folder of another. */
function siblingUri(uri: string, file: string): string {
  const slash = uri.lastIndexOf("/");
  const folder = slash < 0 ? `${addressKey(uri)}/` : uri.slice(0, slash + 1);
  return folder + encodeURIComponent(file);
}
