import { trimEnd } from "../../language/characters";
import { foldName } from "../../language/names";
import type { Statement } from "../../language/nodes";
import type { CompletionContext } from "../completion/completionContext";
import { tailOf, wordBefore } from "../completion/tail";
import type { ListName } from "./signature";

/** Which number the cursor is at. */
export type NumberPlace =
  | {
      /** A number in brackets. */
      readonly in: ListName;
      /** How many commas stand before it. */
      readonly index: number;
      /** A list of lists, as an annotation at several places has. */
      readonly nested: boolean;
    }
  | {
      /** A number that stands alone, by its name in signatures. */
      readonly in: "alone";
      readonly name: "evolution" | "number" | "width" | "height";
    };

/** The number at the cursor of a statement; undefined where no number goes. */
export function numberPlaceIn(context: CompletionContext, statement: Statement): NumberPlace | undefined {
  const { text, column } = context;
  const from = statement.keyword?.end ?? statement.start;
  const tail = tailOf(text, from, column);
  if (tail.open) {
    if (tail.open.mark !== "[" || !hasLists(statement)) return undefined;
    const before = wordBefore(text, from, tail.open.at);
    return {
      in: before.endsWith("label") ? "label" : "numbers",
      index: text.slice(tail.open.at, column).split(",").length - 1,
      nested: before.endsWith("[") || before.endsWith(",") || text[tail.open.at + 1] === "[",
    };
  }
  const blankBefore = column > 0 && /\s/.test(text[tail.wordFrom - 1] ?? "");
  if (!blankBefore) return undefined;
  switch (statement.kind) {
    case "component":
    case "submap": {
      const isTarget = tail.bracketEnd !== undefined && wordBefore(text, from, tail.wordFrom) === "evolve";
      return isTarget ? { in: "alone", name: "evolution" } : undefined;
    }
    case "evolve":
      return tail.bracketEnd === undefined && isTarget(context, statement, tail.nameFrom, tail.wordFrom)
        ? { in: "alone", name: "evolution" }
        : undefined;
    case "annotation":
      return tail.bracketEnd === undefined && (!statement.number || column <= statement.number.end)
        ? { in: "alone", name: "number" }
        : undefined;
    case "attitude": {
      if (tail.bracketEnd === undefined || (statement.corners?.numbers.length ?? 0) > 2) return undefined;
      const words = text.slice(tail.bracketEnd, tail.wordFrom).trim();
      if (words === "") return { in: "alone", name: "width" };
      return /\s/.test(words) ? undefined : { in: "alone", name: "height" };
    }
    default:
      return undefined;
  }
}

/** Brackets of a url hold an address, those of other statements nothing. */
function hasLists({ kind }: Statement): boolean {
  return ![
    "url",
    "link",
    "method",
    "title",
    "style",
    "evolution",
    "valuechain",
    "y-axis",
    "unknown",
  ].includes(kind);
}

/** A number is there, or what stands before the cursor is a whole name. */
function isTarget(
  { snapshot, text, column }: CompletionContext,
  { name, target }: Extract<Statement, { kind: "evolve" }>,
  nameFrom: number,
  wordFrom: number,
): boolean {
  if (target) return column >= target.start && column <= target.end;
  const arrow = text.indexOf("->", nameFrom);
  if (arrow >= 0 && arrow < column)
    return name !== undefined && text.slice(arrow + 2, wordFrom).trim() !== "";
  const written = text.slice(nameFrom, trimEnd(text, nameFrom, wordFrom)).replace(/^"(.*)"$/, "$1");
  return written !== "" && snapshot.map.resolve({ text: written, key: foldName(written) }) !== undefined;
}
