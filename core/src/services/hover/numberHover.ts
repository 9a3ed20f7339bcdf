import { occurrencesOf, symbolOf } from "../../analysis/parts/occurrences";
import type { SyntaxAt } from "../../analysis/parts/syntaxAt";
import { twoDecimals } from "../../analysis/words";
import { evolutionWord, visibilityWord } from "../../model/stages";
import { stageOf } from "../stageWords";
import type { PartContext, PartHover } from "./hoverContext";

type NumberAt = Extract<SyntaxAt, { role: "number" }>;

const EVOLUTION_ENDS = "0 = genesis side, 1 = commodity side";

/** What a number says. */
export const numberHover: PartHover<NumberAt> = (context) => {
  const { at, markup, snapshot } = context;
  const { value } = at;
  if (Number.isNaN(value)) return [];
  const number = markup.bold(twoDecimals(value));
  const stage = markup.text(stageOf(snapshot, value));
  switch (at.meaning) {
    case "visibility":
      return [`visibility ${number}: ${visibilityWord(value)}`, "1 = top, closest to the user; 0 = bottom"];
    case "evolution":
    case "childEvolution":
      return [`evolution ${number}: ${stage} (${evolutionWord(value)})`, EVOLUTION_ENDS];
    case "rangeStart":
    case "rangeEnd": {
      const side = at.meaning === "rangeStart" ? "left" : "right";
      return [`${side} end of the pipeline, evolution ${number}: ${stage}`, EVOLUTION_ENDS];
    }
    case "evolveTarget":
      return [`moves to evolution ${number}: ${stage} (${evolutionWord(value)})`, EVOLUTION_ENDS];
    case "labelX":
      return [`label ${markup.bold(px(value))} to the ${value < 0 ? "left" : "right"} of the component`];
    case "labelY":
      return [`label ${markup.bold(px(value))} ${value < 0 ? "above" : "below"} the component`];
    case "width":
      return [`width ${markup.bold(px(value))}`];
    case "height":
      return [`height ${markup.bold(px(value))}`];
    case "annotationNumber":
      return annotationHover(context);
  }
};

function px(value: number): string {
  return `${Math.abs(value)} px`;
}

function annotationHover({ at, markup, snapshot }: PartContext<NumberAt>): readonly string[] {
  const symbol = symbolOf(at);
  const same = (symbol === undefined ? undefined : occurrencesOf(snapshot.map).get(symbol)) ?? [];
  const texts = same.flatMap(({ line, part: { statement } }) => {
    if (statement?.kind !== "annotation" || !statement.text) return [];
    if (line === at.line) return [markup.text(statement.text.text)];
    return [markup.link(statement.text.text, { line, character: statement.text.start })];
  });
  return [`annotation ${markup.bold(String(at.value))}`, ...texts];
}
