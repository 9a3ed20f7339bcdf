import { insertLineBefore } from "../edits";
import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { nameRange } from "../strategy/places";
import { quote, twoDecimals } from "../words";

export const inertiaAgainstMovement: Rule = {
  id: "inertia-against-movement",
  family: "strategy",
  severity: "information",
  title: "A movement against inertia",
  description:
    "A component has inertia and is to evolve. Which of the forms of inertia is it? Saying so is half of the plan.",
  example: "component Power [0.4, 0.5] inertia\nevolve Power 0.8",
  picture: "findings",
  remedy: "Name the form with `// @inertia <form>`; completion lists the 17 forms.",
  exceptions: "None once the form is named.",
  basis: "Doctrine: manage inertia (D-13); climatic patterns C-15 to C-17.",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const { tags } = analysisOf(map, boundaries);
    for (const node of map.nodes) {
      const { movement } = node;
      if (node.kind === "anchor" || !node.inertia || !movement) continue;
      if (tags.ofLine(node.line).some((tag) => tag.name === "inertia")) continue;
      yield {
        range: nameRange(node),
        message: `${quote(node.name)} is to move ${twoDecimals(node.evolution)} → ${twoDecimals(movement.target)} against inertia. Which of the 17 forms?`,
        fixes: [
          {
            title: "Name the form of inertia (// @inertia)",
            changes: [insertLineBefore(map, node.line, "// @inertia ")],
            writeOn: true,
          },
        ],
      };
    }
  },
};
