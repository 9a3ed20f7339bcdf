import type { InlayHint } from "vscode-languageserver-types";
import { stageInWords, stageNameOf } from "../analysis/significance/stageNaming";
import { twoDecimals } from "../analysis/words";
import type { Range } from "../language/text";
import type { MapNode } from "../model/wardleyMap";
import { nodesByLine } from "./neighbours";
import type { Snapshot } from "./snapshot";
import { analysisOfSnapshot } from "./snapshotAnalysis";

/**
 * The stage behind the coordinates of components and submaps and behind the targets of movements, for the lines
 * of a range; nothing when `mapwright.inlayHints.stages` is off. Anchors have no stage.
 */
export function inlayHints(snapshot: Snapshot, range: Range): InlayHint[] {
  const { map, settings } = snapshot;
  if (!settings.inlayHintStages) return [];
  const hints: InlayHint[] = [];
  const add = (node: MapNode, line: number, character: number, evolution: number) => {
    const analysis = analysisOfSnapshot(snapshot);
    hints.push({
      position: { line, character },
      label: stageNameOf(analysis, node, evolution),
      paddingLeft: true,
      tooltip: `evolution ${twoDecimals(evolution)}: ${stageInWords(analysis, node, evolution)}`,
    });
  };
  const last = Math.min(range.end.line, map.tree.lines.length - 1);
  const byLine = nodesByLine(map);
  for (let line = Math.max(0, range.start.line); line <= last; line++) {
    for (const node of byLine.get(line) ?? []) {
      if (node.kind === "anchor" || !node.positioned) continue;
      const { coordinates } = node.statement;
      if (coordinates) add(node, line, coordinates.end, node.evolution);
    }
  }
  for (const { node, target, statement, line } of map.movements) {
    if (!node || line < range.start.line || line > last) continue;
    const part = statement.kind === "evolve" ? statement.target : statement.evolve?.target;
    if (part && Number.isFinite(part.value)) add(node, line, part.end, target);
  }
  return hints.sort(
    (a, b) => a.position.line - b.position.line || a.position.character - b.position.character,
  );
}
