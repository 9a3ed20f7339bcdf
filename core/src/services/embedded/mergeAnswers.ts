import { toDocument } from "../../language/markdown/fencePlaces";
import type { Position } from "../../language/text";
import { type EmbeddedPlace, isFields } from "./embeddedPlace";
import { mergeActions } from "./mergeActions";

/** What a map in a fence has to say, in places of the document. */
export interface EmbeddedAnswer {
  readonly place: EmbeddedPlace;
  readonly answer: unknown;
}

/** Numbers for each semantic token: line and start relative to the one before, length, type, modifiers. */
const TOKEN = 5;

/**
 * One answer for a document out of those of its maps: lists one behind the other (see `mergeActions` for some), reports and semantic tokens as
 * one; of anything else that of the first map that has one.
 */
export function mergeAnswers(answers: readonly EmbeddedAnswer[]): unknown {
  const given = answers.filter(({ answer }) => answer !== null && answer !== undefined);
  const [first] = given;
  if (first === undefined) return null;
  if (Array.isArray(first.answer)) {
    return mergeActions(given.flatMap(({ answer }) => (Array.isArray(answer) ? (answer as unknown[]) : [])));
  }
  if (!isFields(first.answer)) return first.answer;
  if (Array.isArray(first.answer.data)) return { data: mergeTokens(given) };
  if (typeof first.answer.kind === "string" && Array.isArray(first.answer.items)) return mergeReports(given);
  return first.answer;
}

/** Diagnostic reports as one; the name of its state is made of theirs and of where they stand. */
function mergeReports(answers: readonly EmbeddedAnswer[]) {
  const reports = answers.flatMap(({ place, answer }) => (isFields(answer) ? [{ place, answer }] : []));
  const items = reports.flatMap(({ answer }) =>
    Array.isArray(answer.items) ? (answer.items as unknown[]) : [],
  );
  const resultId = reports
    .map(
      ({ place: { fence }, answer }) =>
        `${String(answer.resultId)}@${fence.openingLine}:${columnsId(fence.columns)}`,
    )
    .join(" ");
  return { kind: "full", resultId, items };
}

/** The columns in few characters: most fences stand at the left. */
function columnsId(columns: readonly number[]): string {
  return columns.every((column) => column === columns[0]) ? String(columns[0]) : columns.join(",");
}

/** Tokens of all maps, each relative to the one before it in the document. */
function mergeTokens(answers: readonly EmbeddedAnswer[]): number[] {
  const merged: number[] = [];
  let before: Position = { line: 0, character: 0 };
  for (const { place, answer } of answers) {
    const data = isFields(answer) && Array.isArray(answer.data) ? (answer.data as number[]) : [];
    let line = 0;
    let character = 0;
    for (let at = 0; at + TOKEN <= data.length; at += TOKEN) {
      const [lines = 0, columns = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + TOKEN);
      character = lines > 0 ? columns : character + columns;
      line += lines;
      const there = toDocument(place.fence, { line, character });
      const start = there.line > before.line ? there.character : there.character - before.character;
      merged.push(there.line - before.line, start, length, type, modifiers);
      before = there;
    }
  }
  return merged;
}
