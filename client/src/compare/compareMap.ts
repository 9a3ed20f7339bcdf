import * as vscode from "vscode";
import { importAs, recognise } from "#core/formats/importMap";
import { parse } from "#core/language/parse";
import { print } from "#core/language/print";
import { buildMap } from "#core/model/buildMap";
import { reasonFor, repositoryOf } from "../git/gitApi";
import { commitsOf, shortHash, stateAt } from "../git/revisions";
import type { Other } from "./compareTarget";
import { Comparison } from "./comparison";
import type { Comparisons } from "./comparisons";
import { fileName, type MapSide } from "./mapSide";
import type { MapSides } from "./mapSides";

/** So many commits are looked through for the name that a file had. */
const MOST_COMMITS = 500;

/** Shows a map and what it is compared with as one picture; tells the user when that is not possible. */
export async function compareMap(
  comparisons: Pick<Comparisons, "sides" | "open">,
  map: vscode.Uri,
  other: Other,
): Promise<void> {
  const { sides } = comparisons;
  const before = await sideOf(sides, map, other);
  if (typeof before === "string") void vscode.window.showWarningMessage(before);
  else comparisons.open(new Comparison(before, sides.file(map)));
}

/** The earlier side of a comparison, or why there is none. */
async function sideOf(sides: MapSides, map: vscode.Uri, other: Other): Promise<MapSide | string> {
  switch (other.kind) {
    case "file":
      return sides.file(other.uri);
    case "clipboard": {
      const text = mapIn(await vscode.env.clipboard.readText());
      if (text !== undefined) return sides.clipboard(text);
      return vscode.l10n.t("There is no map on the clipboard.");
    }
    case "revision":
      return revisionOf(sides, map, other.ref);
  }
}

/** A map in a revision, also under the name that it had then, or why there is none. */
export async function revisionOf(sides: MapSides, map: vscode.Uri, ref: string): Promise<MapSide | string> {
  const repository = await repositoryOf(map);
  if (typeof repository === "string") return reasonFor(repository);
  const state = await stateAt(repository, map, ref);
  if (state !== undefined) return sides.revision(repository, map, ref, state);
  // It may have had another name then.
  const commits = await commitsOf(repository, map, MOST_COMMITS);
  for (const uri of new Map(commits.map((commit) => [commit.uri.path, commit.uri])).values()) {
    const earlier = await stateAt(repository, uri, ref);
    if (earlier !== undefined) return sides.revision(repository, uri, ref, earlier);
  }
  return vscode.l10n.t("{0} is not in the revision {1}.", fileName(map), shortHash(ref));
}

/** The map that a text is, in statements; undefined when it says nothing that a map would. */
function mapIn(text: string): string | undefined {
  const format = recognise(text);
  const written =
    format === undefined || format === "mermaid" ? text : print(importAs(text, format).map.tree);
  const { nodes, notes, annotations, pipelines } = buildMap(parse(written));
  return [nodes, notes, annotations, pipelines].some((list) => list.length > 0) ? written : undefined;
}
