import type { DecoratorName, MapStyle } from "../language/nodes";

/** What the words behind an element and the values of settings lines mean, in Markdown. */

/** The words in parentheses, and `inertia`. */
export const DECORATOR_DOCS: Readonly<Record<DecoratorName, string>> = {
  build: "Built in-house.",
  buy: "Bought as a product.",
  outsource: "Outsourced, or consumed as a utility.",
  market: "A market: several suppliers stand behind it, one can replace another.",
  ecosystem: "An ecosystem: a platform on which others build.",
  inertia: "Inertia: something resists its change. Drawn as a bar in the way of its movement.",
};

/** The looks of a map. */
export const STYLE_DOCS: Readonly<Record<MapStyle, string>> = {
  plain: "Black on white.",
  wardley: "Simon Wardley's look: grey shading at both sides, fixed-width type.",
  colour: "Coloured components and axes.",
  handwritten: "Black on white in a handwriting.",
  dark: "Light on dark.",
};

/** The words in front of a trailer. */
export const TRAILER_DOCS = {
  label: "Where the name is written: `label [x, y]`, in px from the component, x to the right, y downwards.",
  evolve: "Where the component is going: `evolve` and an evolution from 0 to 1.",
  url: "`url(reference)` names a `url` line, whose address opens the map behind the submap.",
} as const;

/** `--hide` on the two axes. */
export const HIDE_DOCS = {
  evolution: "Hides the evolution axis with its labels and the lines between the stages.",
  valuechain: "Hides the value-chain axis and its label.",
} as const;

/** The four rows of stage names, by what a component is (analysis reference 2.2). */
export const STAGE_ROWS = [
  { row: "activities", labels: ["Genesis", "Custom Built", "Product (+rental)", "Commodity (+utility)"] },
  { row: "practices", labels: ["Novel", "Emerging", "Good", "Best"] },
  { row: "data", labels: ["Unmodelled", "Divergent", "Convergent", "Modelled"] },
  { row: "knowledge", labels: ["Concept", "Hypothesis", "Theory", "Accepted"] },
] as const;
