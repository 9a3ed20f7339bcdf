import * as vscode from "vscode";
import { MOST_STATES } from "#core/compare/mapHistory";
import { reasonFor, repositoryOf } from "../git/gitApi";
import { commitsOf } from "../git/revisions";
import { exportHistory } from "./exportHistory";
import { MapHistory } from "./mapHistory";
import { fileName } from "./mapSide";
import type { MapSides } from "./mapSides";

/** The history of a map, or why there is none, for the user. */
export async function historyOf(
  sides: MapSides,
  map: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<MapHistory | string> {
  const repository = await repositoryOf(map);
  if (typeof repository === "string") return reasonFor(repository);
  const commits = await commitsOf(repository, map, MOST_STATES);
  if (commits.length === 0) return vscode.l10n.t("No commit has {0} yet.", fileName(map));
  const now = sides.file(map);
  const save = (history: MapHistory) => exportHistory(history, log);
  return new MapHistory({ repository, sides, now, save }, commits);
}
