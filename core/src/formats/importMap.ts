import { dialectOf } from "../language/dialect";
import { parse } from "../language/parse";
import { buildMap } from "../model/buildMap";
import type { WardleyMap } from "../model/wardleyMap";
import type { FormatId } from "./format";
import { isModelJson, readModelJson } from "./modelJsonReader";
import { owmText } from "./owmText";
import { isTable, readTable } from "./tableReader";

/** A map that was read from some form. */
export interface ImportedMap {
  readonly format: FormatId;
  readonly map: WardleyMap;
  /** What the text said and the map does not. */
  readonly losses: readonly string[];
}

/** What the forms are that a text is never taken for unless its file's name says so. */
const BY_EXTENSION: Readonly<Record<string, FormatId>> = {
  ".json": "json",
  ".csv": "csv",
  ".tsv": "csv",
};

/**
 * Reads a map from any form: JSON and tables by the extension of their file, everything else by its first statement.
 *
 * @param extension with its dot, in lower case; empty when nobody knows
 * @throws ImportProblem when the file is not what its name says
 */
export function importMap(text: string, extension = ""): ImportedMap {
  const format = BY_EXTENSION[extension];
  if (format) return importAs(text, format);
  const tree = parse(text);
  return { format: tree.dialect, map: buildMap(tree), losses: [] };
}

/** What a text is by its looks, when that is unmistakable. */
export function recognise(text: string): FormatId | undefined {
  if (dialectOf(text) === "mermaid") return "mermaid";
  if (isModelJson(text)) return "json";
  return isTable(text) ? "csv" : undefined;
}

/** Reads a text as a certain form. */
export function importAs(text: string, format: FormatId): ImportedMap {
  if (format !== "json" && format !== "csv" && format !== "table") {
    const tree = parse(text);
    return { format, map: buildMap(tree), losses: [] };
  }
  const draft = format === "json" ? readModelJson(text) : readTable(text);
  const { text: owm, losses } = owmText(draft);
  return { format, map: buildMap(parse(owm)), losses };
}
