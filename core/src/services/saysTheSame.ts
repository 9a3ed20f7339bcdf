import { modelToJson } from "../formats/modelJson";
import type { WardleyMap } from "../model/wardleyMap";

/** True when two maps say the same, whatever the order in which and the lines on which they say it. */
export function saysTheSame(a: WardleyMap, b: WardleyMap): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(map: WardleyMap): string {
  const model = modelToJson(map, "", []);
  const sorted = Object.entries(model).map(([key, value]) => [
    key,
    Array.isArray(value) && key !== "evolution" ? value.map(withoutLine).sort() : value,
  ]);
  // What the model leaves out: comments, and lines that are none.
  const rest = map.tree.lines.flatMap((node) => [
    ...node.comments.map(({ start, end }) => node.text.slice(start, end).trim()),
    ...node.statements
      .filter(({ kind }) => kind === "unknown")
      .map(({ start, end }) => node.text.slice(start, end)),
  ]);
  return JSON.stringify([sorted, rest.sort()]);
}

/** As text, choices of a pipeline in an order of their own. */
function withoutLine(item: unknown): string {
  return (
    JSON.stringify(item, (key, value: unknown) => {
      if (key === "line") return undefined;
      return /children$/i.test(key) && Array.isArray(value) ? [...value].sort() : value;
    }) ?? ""
  );
}
