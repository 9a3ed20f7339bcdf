import * as vscode from "vscode";
import type { HistoryState, PanesState, SideState } from "#core/protocol/panesState";
import { revisionOf } from "./compareMap";
import { Comparison } from "./comparison";
import { historyOf } from "./historyOf";
import { LostSubject } from "./lostSubject";
import type { MapSide } from "./mapSide";
import type { MapSides } from "./mapSides";
import type { PanesSubject } from "./panesSubject";
import { Variants } from "./variants";

/**
 * What a panel of the window's last session was about; where a part of it is gone, what says so, and looks for it
 * again.
 *
 * @param title of the panel
 */
export async function restoreSubject(
  sides: MapSides,
  state: PanesState,
  title: string,
  log: vscode.LogOutputChannel,
): Promise<PanesSubject> {
  const search = () => subjectOf(sides, state, log);
  const subject = await search();
  return typeof subject === "string" ? new LostSubject({ title, state }, subject, search, log) : subject;
}

function subjectOf(
  sides: MapSides,
  state: PanesState,
  log: vscode.LogOutputChannel,
): PanesSubject | Promise<PanesSubject | string> {
  switch (state.kind) {
    case "comparison":
      return comparisonOf(sides, state.before, state.after);
    case "history":
      return pastOf(sides, state, log);
    case "variants":
      return new Variants(state.maps.map((map) => sides.file(vscode.Uri.parse(map, true))));
  }
}

async function comparisonOf(
  sides: MapSides,
  before: SideState,
  after: SideState,
): Promise<PanesSubject | string> {
  const earlier = await sideOf(sides, before);
  if (typeof earlier === "string") return earlier;
  const later = await sideOf(sides, after);
  if (typeof later !== "string") return new Comparison(earlier, later);
  earlier.dispose();
  return later;
}

function sideOf(sides: MapSides, side: SideState): MapSide | Promise<MapSide | string> {
  switch (side.kind) {
    case "file":
      return sides.file(vscode.Uri.parse(side.uri, true));
    case "revision":
      return revisionOf(sides, vscode.Uri.parse(side.uri, true), side.ref);
    case "text":
      return sides.clipboard(side.text);
  }
}

async function pastOf(
  sides: MapSides,
  { map, commit }: HistoryState,
  log: vscode.LogOutputChannel,
): Promise<PanesSubject | string> {
  const history = await historyOf(sides, vscode.Uri.parse(map, true), log);
  if (typeof history !== "string" && commit !== null) history.goToCommit(commit);
  return history;
}
