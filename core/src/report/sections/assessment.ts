import type { Severity } from "../../analysis/rule";
import { stageNameOf } from "../../analysis/significance/stageNaming";
import { count } from "../../analysis/words";
import { table } from "../blocks";
import { stageShares } from "../facts/stageShares";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { listText, percent, placed } from "../text";

/** What each severity is called when it is counted. */
const WORDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "hint",
};

/** 15: the map in five lines. */
export const assessment: SectionBuilder = {
  id: "assessment",
  title: "Overall Assessment",
  build: (context) => {
    const { analysis } = context;
    const { weakestLink, criticalPath, graphs, nodes, keyEvolving } = analysis;
    const hubs = nodes.filter(({ modifiers }) => modifiers.includes("hub")).map(({ node }) => node);
    const crossing = keyEvolving.filter(
      ({ node, target }) => stageNameOf(analysis, node) !== stageNameOf(analysis, node, target),
    );
    const shares = stageShares(analysis).map(({ name, share }) => `${name} ${percent(share)}`);
    const rows = [
      ["Findings", findings(context)],
      [
        "Weakest link",
        weakestLink && criticalPath.length > 1
          ? placed(weakestLink, graphs.offered[weakestLink.index] ?? weakestLink.evolution)
          : "none",
      ],
      ["Stages", shares.join(", ") || "none"],
      ["Hubs", hubs.length === 0 ? "none" : listText(hubs, 4)],
      [
        "Movement",
        keyEvolving.length === 0
          ? "none planned"
          : `${count(keyEvolving.length, "component")}, ${crossing.length} across a boundary`,
      ],
    ];
    return table(["", ""], rows);
  },
};

/** What the strategic rules found, by severity. */
function findings({ findings: all }: ReportContext): string {
  const strategic = all.filter(({ rule }) => rule.family !== "language");
  const counts = (["error", "warning", "information", "hint"] as const).flatMap((severity) => {
    const number = strategic.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [count(number, WORDS[severity])];
  });
  return counts.length === 0 ? "none" : counts.join(", ");
}
