import { githubReporter } from "./github";
import { jsonReporter } from "./json";
import type { Reporter } from "./reporter";
import { sarifReporter } from "./sarif";
import { textReporter } from "./text";

/** The forms `mapwright check` can report in, by the name that `--format` takes. */
export const REPORTERS = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
} as const satisfies Readonly<Record<string, Reporter>>;
