import type { NodeFacts } from "../../analysis/strategy/analyse";
import { placed } from "../../analysis/strategy/places";
import type { Role } from "../../analysis/strategy/roles";
import type { Badge, BadgeForm } from "./badges";
import type { LayerInk } from "./ink";
import { type Layer, type LegendEntry, type Mark, nothing } from "./layer";
import type { LayerCanvas } from "./layerCanvas";
import { badgeBeside, badgeEntry } from "./signs";

/** How a role is shown and said. */
interface RoleSign {
  readonly form: BadgeForm;
  readonly letter: string;
  /** Which of the ink's `kinds`. */
  readonly kind: number;
  readonly hollow?: boolean;
  /** What the role means, in a few words. */
  readonly words: string;
}

/** In the order of the legend: from the user down, what is nothing of it last. */
const SIGNS: Readonly<Record<Role, RoleSign>> = {
  anchor: { form: "circle", letter: "A", kind: 6, words: "Anchor: a user or need" },
  "implied anchor": {
    form: "circle",
    letter: "A",
    kind: 6,
    hollow: true,
    words: "Implied anchor: nothing depends on it and it is among the most visible",
  },
  differentiator: {
    form: "diamond",
    letter: "D",
    kind: 3,
    words: "Differentiator: visible and not yet standard",
  },
  "established service": {
    form: "square",
    letter: "S",
    kind: 0,
    words: "Established service: standardised and visible",
  },
  enabler: { form: "hexagon", letter: "E", kind: 2, words: "Enabler: makes others possible" },
  foundation: { form: "house", letter: "F", kind: 7, words: "Foundation: carries several components" },
  "commodity utility": {
    form: "square",
    letter: "U",
    kind: 0,
    hollow: true,
    words: "Commodity utility: standardised and out of sight",
  },
  "emerging bet": { form: "triangle", letter: "B", kind: 1, words: "Emerging bet: novel and uncertain" },
  step: { form: "pill", letter: "", kind: 2, words: "Step on this map's axis, from the left" },
  unconnected: { form: "circle", letter: "–", kind: 4, hollow: true, words: "Not linked to anything" },
};

/** What each component is for (analysis reference 4.2). */
export const roles: Layer = {
  id: "roles",
  title: "Roles",
  explanation: "What each component is for, by its position and its links.",
  read: (canvas) => {
    const { nodes } = canvas.analysis;
    if (nodes.length === 0) return nothing("There is no component on this map yet.");
    return {
      under: [],
      over: nodes.map((facts) => mark(canvas, facts)),
      speaksOf: [],
      legend: legend(canvas),
    };
  },
};

function mark(canvas: LayerCanvas, { node, role, stage }: NodeFacts): Mark {
  return {
    key: node.key,
    shapes: badgeBeside(canvas, node, badge(canvas.ink, role, stage)),
    statement: {
      about: canvas.elementOf(node),
      name: node.name,
      line: node.line,
      text: role === "step" ? `${placed(node)}: step ${stage + 1} of four` : `${placed(node)}: ${role}`,
      listed: false,
    },
  };
}

function legend({ analysis, ink }: LayerCanvas): LegendEntry[] {
  const counts = new Map<Role, number>();
  for (const { role } of analysis.nodes) counts.set(role, (counts.get(role) ?? 0) + 1);
  return (Object.keys(SIGNS) as Role[]).flatMap((role) => {
    const count = counts.get(role);
    return count === undefined ? [] : [badgeEntry(badge(ink, role, 0), `${SIGNS[role].words} (${count})`)];
  });
}

function badge({ kinds, letters }: LayerInk, role: Role, stage: number): Badge {
  const { form, letter, kind, hollow } = SIGNS[role];
  return { form, text: letter || String(stage + 1), ink: kinds[kind] ?? letters, letters, hollow };
}
