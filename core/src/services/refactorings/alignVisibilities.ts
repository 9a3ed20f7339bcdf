import { replaceSpan, sourceOf } from "../../analysis/edits";
import { quote } from "../../analysis/words";
import type { NumberPart } from "../../language/nodes";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import type { Refactoring } from "./refactoring";

/** Puts the selected components on the visibility of the first. */
export const alignVisibilities: Refactoring = {
  id: "align-visibilities",
  kind: "refactor.rewrite.align",
  dialects: ["owm", "mermaid"],
  *offers({ map, nodes }) {
    const placed = nodes.flatMap((node) => {
      const number = visibilityNumber(map, node);
      return number ? [{ node, number }] : [];
    });
    const [goal, ...others] = placed;
    if (!goal) return;
    const away = others.filter(({ number }) => number.value !== goal.number.value);
    if (away.length === 0) return;
    const written = sourceOf(map, goal.node.line, goal.number);
    yield {
      title: `Align visibilities with ${quote(goal.node.name)} (${written})`,
      edit: () => ({ changes: away.map(({ node, number }) => replaceSpan(map, node.line, number, written)) }),
    };
  },
};

/** The visibility of a node as its author wrote it; a choice of a block has none. */
function visibilityNumber(map: WardleyMap, { statement, line }: MapNode): NumberPart | undefined {
  const number = statement.child ? undefined : statement.coordinates?.numbers[0];
  return number && Number(sourceOf(map, line, number)) === number.value ? number : undefined;
}
