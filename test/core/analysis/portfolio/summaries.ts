/** Summaries of maps given as lines. */
import { type MapSummary, summaryOf } from "#core/analysis/portfolio/mapSummary";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

/** The summary of a map. */
export function summary(...lines: readonly string[]): MapSummary {
  return summaryOf(buildMap(parse(lines.join("\n"))));
}

/** Declarations of these names. */
export function declarations(...names: readonly string[]): string[] {
  return names.map((name) => `component ${name} [0.5, 0.5]`);
}

/** `prefix 1`, `prefix 2` … */
export function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix} ${at + 1}`);
}
