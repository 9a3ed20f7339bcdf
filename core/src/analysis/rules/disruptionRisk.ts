import { insertLineBefore } from "../edits";
import type { Finding, Rule, RuleContext } from "../rule";
import type { Analysis } from "../strategy/analyse";
import { analysisOf } from "../strategy/analysisOf";
import type { DisruptionRisk } from "../strategy/disruption";
import { nameRange, placed, stageWord } from "../strategy/places";
import { listNames, quote, twoDecimals } from "../words";

export const disruptionRisk: Rule = {
  id: "disruption-risk",
  family: "strategy",
  severity: "information",
  title: "A risk of disruption",
  description:
    "Three forms: something evolved already relies on Genesis; a product stands still while what it serves moves; or a component is about to become a commodity under inertia or many needers. Only on an axis that means market evolution.",
  example:
    "component Platform [0.8, 0.6]\ncomponent Monitoring [0.5, 0.6]\nPlatform->Monitoring\nevolve Platform 0.8",
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
        fixes: [
          {
            title: "Accept the risk, with the reason (// @risk)",
            changes: [insertLineBefore(map, risk.node.line, "// @risk accepted, because ")],
          },
        ],
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
