import type { FormatSource, MapFormat } from "./format";
import { modelToJson } from "./modelJson";
import type { Written } from "./written";

/** The JSON of `mapwright model`. */
export const jsonFormat: MapFormat = {
  id: "json",
  label: "JSON",
  extension: ".json",
  languageId: "json",
  isFile: true,
  write: jsonText,
};

/** Writes a map as the JSON that `mapwright model` prints, without diagnostics. */
function jsonText({ map, draft, file }: FormatSource): Written {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const item of draft.items) {
    if (item.kind === "comment" || item.comment !== undefined) count("comments");
    if (item.kind === "evolve" && (item.label || item.decorators.length > 0)) count("looks of movements");
    if (item.kind === "valuechain" && item.texts.length > 0) count("texts of the value chain axis");
    if (item.kind === "accessibility") count("texts for screen readers");
    if (item.kind === "link" && item.dashed) count("dashes of links");
    if (item.kind !== "pipeline") continue;
    for (const child of item.block ?? []) if (child.kind === "comment" || child.comment) count("comments");
  }
  const losses = [...draft.losses, ...[...counts].map(([what, number]) => `${what}: ${number}`)];
  return { text: `${JSON.stringify(modelToJson(map, file, []), null, 2)}\n`, losses };
}
