import type { Span } from "../../language/text";

/** A place of a signature that stands for something: `<visibility>`. Columns of the signature. */
export interface Parameter extends Span {
  /** Without the angle brackets. */
  readonly name: string;
  /** The list of numbers it is in; undefined outside of brackets. */
  readonly list: ListName | undefined;
  /** How many of its list stand before it. */
  readonly index: number;
}

/** Which list of numbers: the one behind `label`, or the statement's own. */
export type ListName = "label" | "numbers";

const PARTS = /<([^<>]+)>|\[|\]/g;

/** The parameters of a signature as the registry of statements writes it, see `StatementKind.signature`. */
export function parametersOf(signature: string): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let list: ListName | undefined;
  let index = 0;
  for (const { 0: part, 1: name, index: start } of signature.matchAll(PARTS)) {
    if (part === "[") {
      list = signature.slice(0, start).trimEnd().endsWith("label") ? "label" : "numbers";
      index = 0;
    } else if (part === "]") list = undefined;
    else if (name !== undefined) {
      parameters.push({ name, start, end: start + part.length, list, index });
      if (list) index++;
    }
  }
  return parameters;
}
