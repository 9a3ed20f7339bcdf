import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { nameRange } from "../strategy/places";
import { quote } from "../words";

export const groupCoupling: Rule = {
  id: "group-coupling",
  family: "strategy",
  severity: "hint",
  title: "A component that ties groups together",
  description: "A component with a `// @group` whose neighbours and itself belong to three or more groups.",
  example:
    "// @group code\ncomponent A [0.8, 0.5]\n// @group data\ncomponent B [0.6, 0.5]\n// @group model\ncomponent C [0.4, 0.5]\nA->B\nB->C",
  picture: "groups",
  remedy: "Expect co-ordination there: give it an owner, or split it along the groups.",
  exceptions: "Hubs that are meant to tie groups together.",
  basis: "Links across dimensions are where delivery slows down.",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    for (const tie of analysisOf(map, boundaries).groups.ties) {
      yield {
        range: nameRange(tie.node),
        message: `${quote(tie.node.name)} ties ${tie.groups.join(", ")} together: ${tie.crossing} of its ${tie.links} links cross groups.`,
      };
    }
  },
};
