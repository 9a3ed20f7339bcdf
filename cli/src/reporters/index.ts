import { toJson } from "../json";
import type { Reporter } from "./reporter";
import { textReporter } from "./text";

/** The forms `mapwright check` can report in, by the name that `--format` takes. */
export const REPORTERS = {
  text: textReporter,
  json: (reports) => toJson(reports.map(({ file, diagnostics }) => ({ file, diagnostics }))),
} as const satisfies Readonly<Record<string, Reporter>>;

/** Forms that are promised for later versions. */
export const LATER_FORMATS: readonly string[] = ["sarif", "github"];
