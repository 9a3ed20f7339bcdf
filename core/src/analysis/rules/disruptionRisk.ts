import { stageAt } from "../../model/stages";
import { insertLineBefore } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import type { Analysis } from "../strategy/analyse";
import { analysisOf } from "../strategy/analysisOf";
import type { DisruptionRisk } from "../strategy/disruption";
import { nameRange, placed, stageWord } from "../strategy/places";
import { planEvolution } from "../strategy/plans";
import { listNames, quote, twoDecimals } from "../words";

/** A shorter move is none (rule `evolve-step`). */
const SHORTEST_WAY = 0.03;

export const disruptionRisk: Rule = {
  id: "disruption-risk",
  family: "strategy",
  severity: "information",
  title: "A risk of disruption",
  description:
    "Three forms: something evolved already relies on Genesis; a product stands still while what it serves moves; or a component is about to become a commodity under inertia or many needers. Only on an axis that means market evolution.",
  example:
    "component Platform [0.8, 0.6]\ncomponent Monitoring [0.5, 0.6]\nPlatform->Monitoring\nevolve Platform 0.8",
  picture: "findings",
  remedy: "Plan its movement, or accept it: `// @risk accepted, because …`.",
  exceptions: "A map that plans the movement of one component only.",
  basis:
    "Climatic patterns: everything evolves (C-5), two forms of disruption (C-22), punctuated equilibrium (C-27).",
  *check({ map, boundaries }: RuleContext): Iterable<Finding> {
    const analysis = analysisOf(map, boundaries);
    for (const risk of analysis.disruptionRisks) {
      if (isAccepted(risk, analysis)) continue;
      yield {
        range: nameRange(risk.node),
        message: messageOf(risk, analysis),
        related: risk.because.map((needer) => ({
          range: nameRange(needer),
          message: `${placed(needer)} depends on it.`,
        })),
        fixes: () => fixesOf(risk, analysis),
      };
    }
  },
};

/** An author who writes `@risk accepted …` has decided. */
function isAccepted({ node }: DisruptionRisk, { tags }: Analysis): boolean {
  return tags
    .ofLine(node.line)
    .some((tag) => tag.name === "risk" && tag.value?.text.toLowerCase().startsWith("accepted"));
}

function messageOf({ node, form, because }: DisruptionRisk, analysis: Analysis): string {
  const own = `${quote(node.name)} (${stageWord(analysis, node.evolution)}, ${twoDecimals(node.evolution)})`;
  const needers = listNames(
    because.map((needer) => needer.name),
    3,
  );
  switch (form) {
    case "genesis-driven": {
      // The furthest ahead; of several the most visible, for they come in that order.
      const [first] = [...because].sort((a, b) => b.evolution - a.evolution);
      const lead = (first?.evolution ?? node.evolution) - node.evolution;
      return `${own} is still novel, and ${first ? placed(first) : needers} already relies on it, ${twoDecimals(lead)} ahead.`;
    }
    case "left-behind":
      return `${own} has no planned movement while ${needers} ${because.length === 1 ? "evolves" : "evolve"}.`;
    case "industrialisation":
      return `${own} is to become a commodity (${twoDecimals(node.movement?.target ?? node.evolution)})${node.inertia ? " against inertia" : ""}${because.length > 0 ? `: ${needers} will feel it` : ""}.`;
  }
}

function fixesOf(risk: DisruptionRisk, analysis: Analysis): Fix[] {
  const { map } = analysis;
  const accept: Fix = {
    title: "Accept the risk, with the reason (// @risk)",
    changes: [insertLineBefore(map, risk.node.line, "// @risk accepted, because ")],
    writeOn: true,
  };
  const plan = risk.form === "left-behind" ? moveAlong(risk, analysis) : undefined;
  return plan ? [plan, accept] : [accept];
}

/** As far as the most ambitious of what depends on it moves; not into Commodity, which is a step of its own. */
function moveAlong({ node, because }: DisruptionRisk, { map, boundaries }: Analysis): Fix | undefined {
  const way = Math.max(
    ...because.map(({ movement, evolution }) => (movement?.target ?? evolution) - evolution),
  );
  const target = node.evolution + way;
  if (way < SHORTEST_WAY || stageAt(target, boundaries) > stageAt(node.evolution, boundaries))
    return undefined;
  return planEvolution(map, node, target, boundaries, ", as far as what depends on it moves");
}
