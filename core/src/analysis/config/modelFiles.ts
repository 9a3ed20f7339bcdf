import type { Span } from "../../language/text";
import { type JsonNode, valueOfNode } from "./jsonTree";
import { type ConfigProblem, shown, spanOf } from "./problems";

/** A file that a configuration names; the span is where it does. */
export interface NamedFile extends Span {
  /** Relative to the configuration, with forward slashes. */
  readonly path: string;
}

/** Reads `maturityModels` of a configuration: the files of maturity models of one's own. */
export function readModelFiles(node: JsonNode, problems: ConfigProblem[]): readonly NamedFile[] {
  const setting = "maturityModels";
  if (node.kind !== "array") {
    const message = `${shown(node)} is not a list of JSON files; it is ignored.`;
    problems.push({ ...spanOf(node), setting, message });
    return [];
  }
  return node.items.flatMap((item): NamedFile[] => {
    const path = valueOfNode(item);
    if (typeof path === "string" && path.trim() !== "") return [{ ...spanOf(item), path }];
    problems.push({ ...spanOf(item), setting, message: `${shown(item)} is not the name of a file.` });
    return [];
  });
}
