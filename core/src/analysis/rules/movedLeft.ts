import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { insertLineBefore, replaceSpan } from "../edits";
import { firstDeclarations } from "../firstDeclarations";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { atLeast } from "../strategy/constants";
import { nameRange } from "../strategy/places";
import { readTags } from "../tags/readTags";
import { limitOf, type Threshold } from "../threshold";
import { quote, twoDecimals, written } from "../words";

/** A move to the left by less than this is a matter of drawing. */
const LEAST_MOVE: Threshold = {
  name: "distance",
  default: 0.05,
  minimum: 0.01,
  maximum: 1,
  description: "How far, in units of evolution, it must have moved.",
};

export const movedLeft: Rule = {
  id: "moved-left",
  family: "portfolio",
  severity: "warning",
  looksOutside: true,
  thresholds: [LEAST_MOVE],
  title: "A component that moved to the left",
  description:
    "A component is at least 0.05 less evolved than in the last commit. Needs a Git repository; silent for components with an `// @evidence` tag.",
  example: "component Power [0.3, 0.5]",
  exampleSetting: { revisions: [{ date: "2025-03-01", text: "component Power [0.3, 0.62]" }] },
  picture: "findings",
  remedy: "Move it back, or say with `// @evidence …` what the new position rests on.",
  exceptions: "A misjudgement that is being corrected: an `// @evidence` tag says so and silences the rule.",
  basis:
    "Climatic patterns: everything evolves, and evolution runs one way (C-3, C-5). “Continuous Map Governance” (dave1010) names a move to the left without approval as a reason to escalate.",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, revisions } = context;
    const leastMove = limitOf(LEAST_MOVE, context);
    if (!revisions) return;
    const tags = readTags(map.tree);
    for (const node of firstDeclarations(map)) {
      const before = revisions.reference.names.get(node.key);
      if (!before?.positioned || !node.positioned) continue;
      if (node.kind === "anchor" || before.kind === "anchor") continue;
      if (!atLeast(before.evolution - node.evolution, leastMove)) continue;
      if (tags.ofLine(node.line).some((tag) => tag.name === "evidence")) continue;
      yield {
        range: nameRange(node),
        message: `${quote(node.name)} moved left from ${twoDecimals(before.evolution)} to ${twoDecimals(node.evolution)} since ${revisions.referenceName}.`,
        fixes: fixesOf(map, node, before.evolution),
      };
    }
  },
};

function fixesOf(map: WardleyMap, node: MapNode, before: number): Fix[] {
  const place = node.statement.coordinates?.numbers[node.statement.child ? 0 : 1];
  const back = place && {
    title: `Move back to ${written(before)}`,
    changes: [replaceSpan(map, node.line, place, written(before))],
  };
  const evidence = {
    title: "Say what the new position rests on (// @evidence)",
    changes: [insertLineBefore(map, node.line, "// @evidence ")],
    writeOn: true,
  };
  return back ? [back, evidence] : [evidence];
}
