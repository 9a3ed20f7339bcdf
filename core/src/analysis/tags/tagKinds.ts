/** Where a tag may stand. */
export type TagPlacement = "component" | "map" | "both";

/** A tag: what may be said of a map or a component in a comment (analysis reference 5.2). */
export interface TagKind {
  readonly name: string;
  readonly on: TagPlacement;
  /** What the value is, for completion and hover. */
  readonly value: string;
  /** The words the value must begin with, where it is not free text. */
  readonly values?: readonly string[];
  /** True when only the first of a component, or of the map, counts. */
  readonly once?: true;
  /** One sentence. */
  readonly description: string;
}

/** The 17 forms of inertia, by where they come from. */
export const INERTIA_FORMS = [
  "past-success",
  "existing-practice",
  "political-capital",
  "human-capital",
  "governance",
  "cost-of-knowledge",
  "cost-of-transition",
  "switching-supplier",
  "data-lock-in",
  "stranded-assets",
  "supplier-trust",
  "lack-of-second-source",
  "pricing-models",
  "strategic-control",
  "declining-value",
  "financial-markets",
  "reward-culture",
] as const;

/** All tags, by name. */
export const TAG_KINDS: readonly TagKind[] = [
  {
    name: "significance",
    on: "component",
    value: "text",
    description: "Why the component matters, in the author's words.",
  },
  {
    name: "stage",
    on: "component",
    once: true,
    value: "stage name(s)",
    description: "The stage the author believes it is in; checked against its position.",
  },
  {
    name: "type",
    on: "component",
    once: true,
    value: "kind",
    values: ["activity", "practice", "data", "knowledge"],
    description: "What kind of thing it is; decides the names of its stages.",
  },
  {
    name: "group",
    on: "component",
    once: true,
    value: "word",
    description: "The dimension, team or layer it belongs to.",
  },
  { name: "owner", on: "component", value: "text", description: "Who owns it." },
  { name: "evidence", on: "component", value: "text", description: "What its position rests on." },
  { name: "capability", on: "component", value: "text", description: "A capability it stands for." },
  { name: "capability-gap", on: "component", value: "text", description: "A capability that is missing." },
  { name: "advantage", on: "component", value: "text", description: "The advantage it gives." },
  { name: "emerging", on: "component", value: "text (optional)", description: "Marks something emerging." },
  { name: "risk", on: "both", value: "text", description: "A risk." },
  { name: "vulnerability", on: "both", value: "text", description: "A vulnerability." },
  { name: "mitigation", on: "both", value: "text", description: "What is done about a risk or bottleneck." },
  {
    name: "inertia",
    on: "component",
    value: "form and text",
    values: INERTIA_FORMS,
    description: "Which form of inertia holds it back.",
  },
  { name: "metric", on: "both", value: "text, or name = value", description: "How it is measured." },
  { name: "tool", on: "component", value: "comma list", description: "Tools in use." },
  { name: "partner", on: "both", value: "text", description: "A partner." },
  { name: "competitor", on: "both", value: "text", description: "A competitor." },
  {
    name: "confidence",
    on: "both",
    once: true,
    value: "level",
    values: ["low", "medium", "high"],
    description: "How sure the author is of the position.",
  },
  { name: "reviewed", on: "both", value: "date, as 2026-01-31", description: "When it was last reviewed." },
  {
    name: "pestle",
    on: "map",
    value: "kind and text",
    values: ["political", "economic", "social", "technological", "legal", "environmental"],
    description: "A force from outside.",
  },
  {
    name: "trend",
    on: "map",
    value: "kind and text",
    values: ["trigger", "behaviour", "enabler", "constraint-removed"],
    description: "A part of the trend behind the map.",
  },
  {
    name: "job",
    on: "map",
    value: "kind and text",
    values: ["problem", "workaround", "outcome"],
    description: "A job to be done.",
  },
  {
    name: "horizon",
    on: "map",
    value: "term and text",
    values: ["short-term", "long-term"],
    description: "What to do, and by when.",
  },
  {
    name: "variant",
    on: "map",
    once: true,
    value: "x of y",
    description: "Marks the map as one variant of a family.",
  },
  { name: "axis", on: "map", value: "text", description: "What the evolution axis means on this map." },
  {
    name: "boundaries",
    on: "map",
    once: true,
    value: "three numbers",
    description: "The stage boundaries of this map.",
  },
  {
    name: "rule",
    on: "both",
    value: "rule id, off, reason",
    description: "Silences a rule here, with the reason.",
  },
  { name: "source", on: "map", value: "text", description: "Where the map comes from." },
  { name: "reading", on: "map", value: "text", description: "How the source was read." },
  {
    name: "maturity-model",
    on: "map",
    value: "model id",
    description: "The maturity model to measure against.",
  },
  { name: "level", on: "map", value: "level id and criterion", description: "A level of maturity." },
  { name: "similar", on: "map", value: "text", description: "A map or industry that is similar." },
  { name: "unique", on: "map", value: "text", description: "What is unique here." },
  { name: "shift", on: "map", value: "text", description: "A shift in the industry." },
  { name: "strategy", on: "map", value: "text", description: "A strategy." },
  { name: "opportunity", on: "map", value: "text", description: "An opportunity." },
  {
    name: "anchor",
    on: "map",
    value: "text",
    description: "What the anchor of the map is, in the author's words.",
  },
];

const BY_NAME = new Map(TAG_KINDS.map((kind) => [kind.name, kind]));

/** The tag of a name, if there is one. */
export function tagKind(name: string): TagKind | undefined {
  return BY_NAME.get(name);
}
