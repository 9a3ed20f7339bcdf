import type { DiagnosticSeverity } from "vscode-languageserver-types";
import { diagnostics } from "#core/services/diagnostics";
import { type Command, oneOf, parseArguments } from "../command";
import { EXIT, Failure } from "../failure";
import { readMaps } from "../files";
import { writeStandardOutput } from "../output";
import { LATER_FORMATS, REPORTERS } from "../reporters";
import { snapshotOf } from "../snapshots";

/** The faintest severity that still fails, by the word `--fail-on` takes. */
const FAIL_ON = { error: 1, warning: 2, info: 3, never: 0 } as const satisfies Record<
  string,
  DiagnosticSeverity | 0
>;

/** `mapwright check`: what the rules find in each map. */
export const check: Command = {
  name: "check",
  summary: "report what is wrong or doubtful in a map",
  operands: "FILE…",
  options: [
    ["--format text|json", "form of the report (default text)"],
    ["--fail-on error|warning|info|never", "least severity for exit code 1 (default error)"],
  ],
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      format: { type: "string" },
      "fail-on": { type: "string" },
      config: { type: "string" },
    });
    if (values.config !== undefined) throw new Failure("--config is not available in this version");
    if (LATER_FORMATS.includes(values.format ?? "")) {
      throw new Failure(`--format ${values.format} is not available in this version`);
    }
    const format = oneOf("--format", values.format, keysOf(REPORTERS)) ?? "text";
    const failOn = FAIL_ON[oneOf("--fail-on", values["fail-on"], keysOf(FAIL_ON)) ?? "error"];

    const reports = (await readMaps(positionals)).map((map) => ({
      file: map.file,
      diagnostics: diagnostics(snapshotOf(map)),
    }));
    await writeStandardOutput(REPORTERS[format](reports));
    const failing = reports.some((report) =>
      report.diagnostics.some(({ severity = 1 }) => severity <= failOn),
    );
    return failing ? EXIT.findings : EXIT.ok;
  },
};

function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}
