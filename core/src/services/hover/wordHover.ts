import type { SyntaxAt } from "../../analysis/parts/syntaxAt";
import { CHARACTERISTICS, inStage } from "../../analysis/significance/stageCharacteristics";
import { isMarketAxis } from "../../analysis/strategy/axisMeaning";
import { kindOfWord } from "../../language/dialectKinds";
import { stageAt } from "../../model/stages";
import { DECORATOR_DOCS, HIDE_DOCS, STYLE_DOCS, TRAILER_DOCS } from "../vocabulary";
import { peopleOf } from "./attitudeHover";
import type { PartHover } from "./hoverContext";

type At<R extends SyntaxAt["role"]> = Extract<SyntaxAt, { role: R }>;

/** The form of a statement, what it means, and an example; of an area first who works there. */
export const keywordHover: PartHover<At<"keyword">> = (context) => {
  const { at, markup, snapshot } = context;
  const kind = kindOfWord(at.keyword.word, snapshot.tree.dialect);
  if (!kind) return [];
  return [
    ...peopleOf(context),
    markup.example(kind.signature),
    markup.prose(kind.documentation),
    kind.deprecated && markup.prose(`Old form. ${kind.deprecated}`),
    "Example:",
    markup.example(kind.example),
  ];
};

/** A word in parentheses, or `inertia`. */
export const decoratorHover: PartHover<At<"decorator">> = ({ at, markup }) => [
  markup.bold(at.decorator),
  markup.prose(DECORATOR_DOCS[at.decorator]),
];

/** `label`, `evolve`, `url`. */
export const trailerHover: PartHover<At<"trailer">> = ({ at, markup }) => [
  markup.bold(at.word),
  markup.prose(TRAILER_DOCS[at.word]),
];

/** `--hide`. */
export const flagHover: PartHover<At<"flag">> = ({ at, markup }) => [
  markup.code("--hide"),
  markup.prose(HIDE_DOCS[at.statement?.kind === "valuechain" ? "valuechain" : "evolution"]),
];

/** The look of the map. */
export const styleHover: PartHover<At<"style">> = ({ at, markup }) =>
  at.style ? [markup.bold(at.style), markup.prose(STYLE_DOCS[at.style])] : [];

/** What a stage is like, in lines of what belongs together. */
const STAGE_LINES = [
  [CHARACTERISTICS.ubiquity, CHARACTERISTICS.certainty, CHARACTERISTICS.market],
  [CHARACTERISTICS.perception, CHARACTERISTICS.industry, CHARACTERISTICS.value],
  [CHARACTERISTICS.failure, CHARACTERISTICS.decisions, CHARACTERISTICS.efficiency],
] as const;

/** A label of the evolution axis: which stage it names, from where to where that reaches, what it is like. */
export const stageHover: PartHover<At<"stage">> = ({ at, markup, snapshot }) => {
  const edges = [0, ...snapshot.boundaries, 1];
  const from = edges[at.index];
  const to = edges[at.index + 1];
  if (from === undefined || to === undefined) return [];
  const facts = [`stage ${markup.bold(String(at.index + 1))} of 4`, `from evolution ${from} to ${to}`];
  if (!isMarketAxis(snapshot.map.evolutionAxis)) return facts;
  const stage = stageAt(from, snapshot.boundaries);
  return [...facts, ...STAGE_LINES.map((rows) => rows.map((row) => inStage(row, stage)).join(" · "))];
};

/** Who needs whom, and what flows. */
export const operatorHover: PartHover<At<"operator">> = ({ at, markup }) => {
  if (at.statement?.kind !== "link") return [];
  const index = at.statement.operators.indexOf(at.operator);
  const from = at.statement.ends[index]?.text;
  const to = at.statement.ends[index + 1]?.text;
  if (!from || !to) return [];
  const needs = `${markup.bold(from)} needs ${markup.bold(to)}`;
  if (!at.operator.flow) return [needs];
  const what = at.operator.flowText ? markup.text(at.operator.flowText.text) : "something";
  const direction = {
    forward: `flows from ${markup.text(from)} to ${markup.text(to)}`,
    backward: `flows from ${markup.text(to)} to ${markup.text(from)}`,
    both: `flows between ${markup.text(from)} and ${markup.text(to)}`,
  }[at.operator.flow];
  return [needs, `${what} ${direction}`];
};
