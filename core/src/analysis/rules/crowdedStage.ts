import { stageAt } from "../../model/stages";
import type { Finding, Rule, RuleContext } from "../rule";
import { analysisOf } from "../strategy/analysisOf";
import { inOrder } from "../strategy/order";
import { nameRange, stageWord } from "../strategy/places";
import { limitOf, type Threshold } from "../threshold";

/** In smaller maps a stage is soon full. */
const FEWEST_COMPONENTS: Threshold = {
  name: "components",
  default: 10,
  minimum: 1,
  maximum: 1000,
  whole: true,
  description: "Maps with fewer components are not looked at.",
};

/** A stage with a larger share is crowded. */
const CROWD: Threshold = {
  name: "share",
  default: 0.75,
  minimum: 0.25,
  maximum: 1,
  description: "The share of the components (0–1) above which a stage is crowded.",
};

export const crowdedStage: Rule = {
  id: "crowded-stage",
  family: "strategy",
  severity: "hint",
  thresholds: [FEWEST_COMPONENTS, CROWD],
  title: "A crowded stage",
  description: "More than 75 % of ten or more components stand in one stage.",
  example: Array.from({ length: 10 }, (_, i) => `component C${i} [0.${i + 1 > 9 ? 95 : i + 1}, 0.5]`).join(
    "\n",
  ),
  picture: "findings",
  remedy: "Ask what is missing: what these depend on, and what they will become.",
  exceptions: "A map of one narrow layer.",
  basis: "Climatic pattern: the landscape has all stages at once (C-11); doctrine D-9.",
  *check(context: RuleContext): Iterable<Finding> {
    const { map, boundaries } = context;
    const crowd = limitOf(CROWD, context);
    const analysis = analysisOf(map, boundaries);
    const components = map.nodes.filter((node) => node.kind !== "anchor");
    if (components.length < limitOf(FEWEST_COMPONENTS, context)) return;
    for (let stage = 0; stage < 4; stage++) {
      const inside = components.filter((node) => stageAt(node.evolution, boundaries) === stage);
      if (inside.length / components.length <= crowd) continue;
      const [first] = inOrder(inside);
      if (!first) continue;
      const percent = Math.round((inside.length / components.length) * 100);
      yield {
        range: nameRange(first),
        message: `${percent} % of the components are in ${stageWord(analysis, first.evolution)}; is part of the landscape missing?`,
      };
    }
  },
};
