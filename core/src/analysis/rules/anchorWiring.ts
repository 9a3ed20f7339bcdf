import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { perMap } from "../perMap";
import type { Finding, Rule, RuleContext } from "../rule";
import { inOrder } from "../strategy/order";
import { linkRange, nameRange } from "../strategy/places";
import { neighboursOf } from "../valueChain";
import { listNames, quote } from "../words";

export const anchorWiring: Rule = {
  id: "anchor-wiring",
  family: "strategy",
  severity: "warning",
  title: "An anchor wired the wrong way",
  description: "An anchor that needs nothing, or one that something depends on.",
  example: "anchor Public [0.95, 0.5]\nanchor Business [0.95, 0.3]\ncomponent Tea [0.6, 0.7]\nPublic->Tea",
  picture: "findings",
  remedy: "Link the anchor to what it needs; turn links into it round.",
  exceptions: "An anchor that is needed by another anchor may be meant.",
  basis: "Doctrine: know your users (D-1).",
  *check({ map }: RuleContext): Iterable<Finding> {
    const { needs, neededBy } = neighboursOf(map);
    // Before the first link nothing is wired wrongly: the map is only begun.
    if (map.dependencies.length === 0) return;
    for (const node of map.nodes) {
      if (node.kind !== "anchor") continue;
      const incoming = neededBy[node.index] ?? [];
      if (incoming.length > 0) {
        const needers = inOrder(incoming.map((link) => link.from));
        yield {
          range: nameRange(node),
          severity: "information",
          message: `${listNames(needers.map((needer) => needer.name))} ${needers.length === 1 ? "depends" : "depend"} on the anchor ${quote(node.name)}: users need, they are not needed.`,
          related: incoming.map((link) => ({
            range: linkRange(link),
            message: "This link leads into the anchor.",
          })),
        };
      } else if ((needs[node.index]?.length ?? 0) === 0 && isLinkable(map, node)) {
        yield {
          range: nameRange(node),
          message: `Anchor ${quote(node.name)} has no need: nothing links from it.`,
        };
      }
    }
  },
};

/** False for what another finding explains: links to undeclared names, or to another declaration of the name. */
function isLinkable(map: WardleyMap, node: MapNode): boolean {
  return !unresolvedNeeds(map).has(node.key) && map.resolve({ text: node.name, key: node.key }) === node;
}

/** Names from which links lead to something undeclared, which is another finding's business. */
const unresolvedNeeds = perMap((map: WardleyMap): ReadonlySet<string> => {
  const unresolved = map.dependencies.filter((link) => !link.to);
  return new Set(unresolved.map((link) => link.fromName.key));
});
