import { foldName } from "../../language/names";
import type {
  CoordinatesPart,
  DecoratorName,
  LabelPart,
  LineNode,
  NamePart,
  NumberPart,
  Statement,
  TextPart,
} from "../../language/nodes";
import type { Span } from "../../language/text";
import type { LinePart, NameUse, NumberMeaning, TrailerLinePart } from "./linePart";

/** The parts of a line that mean something, without overlaps, in no particular order. */
export function partsOf(line: LineNode): readonly LinePart[] {
  const parts: LinePart[] = [];
  for (const comment of line.comments) {
    parts.push({ role: "comment", start: comment.start, end: comment.end, statement: undefined, comment });
  }
  for (const statement of line.statements) collect(statement, parts);
  return parts;
}

function collect(statement: Statement, parts: LinePart[]): void {
  const { keyword } = statement;
  if (keyword) parts.push({ role: "keyword", start: keyword.start, end: keyword.end, statement, keyword });

  const name = (part: NamePart | undefined, use: NameUse): void => {
    if (!part || part.start === part.end) return;
    parts.push({
      role: "name",
      start: part.start,
      end: part.end,
      statement,
      use,
      text: part.text,
      key: part.key,
    });
  };
  const number = (part: NumberPart | undefined, meaning: NumberMeaning): void => {
    if (!part) return;
    parts.push({ role: "number", start: part.start, end: part.end, statement, meaning, value: part.value });
  };
  const numbers = (part: CoordinatesPart | undefined, ...meanings: readonly NumberMeaning[]): void => {
    part?.numbers.forEach((found, index) => {
      const meaning = meanings[index];
      if (meaning) number(found, meaning);
    });
  };
  const trailer = (part: Span | undefined, word: TrailerLinePart["word"]): void => {
    if (part)
      parts.push({ role: "trailer", start: part.start, end: part.start + word.length, statement, word });
  };
  const label = (part: LabelPart | undefined): void => {
    trailer(part, "label");
    numbers(part?.offset, "labelX", "labelY");
  };
  const decorator = (part: Span | undefined, decoratorName: DecoratorName): void => {
    if (part)
      parts.push({
        role: "decorator",
        start: part.start,
        end: part.end,
        statement,
        decorator: decoratorName,
      });
  };
  const text = (part: Span | undefined): void => {
    if (part) parts.push({ role: "text", start: part.start, end: part.end, statement });
  };
  const reference = (part: TextPart | undefined): void => {
    if (!part || part.start === part.end) return;
    const { start, end } = part;
    const key = foldName(part.text);
    parts.push({ role: "name", start, end, statement, use: "urlReference", text: part.text, key });
  };
  const flag = (part: Span | undefined): void => {
    if (part) parts.push({ role: "flag", start: part.start, end: part.end, statement });
  };

  switch (statement.kind) {
    case "anchor":
    case "component":
    case "submap":
      name(statement.name, "declaration");
      if (statement.child) numbers(statement.coordinates, "childEvolution");
      else numbers(statement.coordinates, "visibility", "evolution");
      label(statement.label);
      for (const part of statement.decorators) decorator(part, part.name);
      decorator(statement.inertia, "inertia");
      trailer(statement.evolve, "evolve");
      number(statement.evolve?.target, "evolveTarget");
      trailer(statement.url, "url");
      reference(statement.url?.reference);
      break;
    case "evolve":
      name(statement.name, "evolveSource");
      name(statement.newName, "evolveName");
      number(statement.target, "evolveTarget");
      label(statement.label);
      for (const part of statement.decorators) decorator(part, part.name);
      break;
    case "pipeline":
      name(statement.name, "pipelineOwner");
      numbers(statement.range, "rangeStart", "rangeEnd");
      break;
    case "link":
      for (const end of statement.ends) name(end, "linkEnd");
      for (const operator of statement.operators) {
        parts.push({ role: "operator", start: operator.start, end: operator.end, statement, operator });
      }
      text(statement.context);
      break;
    case "url":
      name(statement.name, "urlName");
      text(statement.address);
      break;
    case "accelerator":
      name(statement.name, "acceleratorName");
      numbers(statement.coordinates, "visibility", "evolution");
      break;
    case "method":
      name(statement.name, "method");
      break;
    case "annotation":
      number(statement.number, "annotationNumber");
      for (const occurrence of statement.occurrences) numbers(occurrence, "visibility", "evolution");
      text(statement.text);
      break;
    case "annotations":
      numbers(statement.coordinates, "visibility", "evolution");
      break;
    case "attitude":
      numbers(statement.corners, "visibility", "evolution", "visibility", "evolution");
      number(statement.width, "width");
      number(statement.height, "height");
      text(statement.text);
      break;
    case "note":
      text(statement.text);
      numbers(statement.coordinates, "visibility", "evolution");
      break;
    case "size":
      numbers(statement.size, "width", "height");
      break;
    case "style":
      if (statement.value) {
        const { start, end } = statement.value;
        parts.push({ role: "style", start, end, statement, style: statement.style });
      }
      break;
    case "evolution":
      flag(statement.hide);
      statement.stages.forEach(({ start, end }, index) => {
        if (start < end) parts.push({ role: "stage", start, end, statement, index });
      });
      break;
    case "valuechain":
      flag(statement.hide);
      break;
    case "title":
    case "accessibility":
      text(statement.text);
      break;
    case "y-axis":
      for (const part of statement.texts) text(part);
      break;
    case "unknown":
      break;
  }
}
