import { existsSync } from "node:fs";
import path from "node:path";
import { PROFILES, type Profile } from "#core/analysis/profiles";
import type { RuleFinding, Severity } from "#core/analysis/rule";
import { rangeToDocument } from "#core/language/markdown/fencePlaces";
import { findingsOf } from "#core/services/findings";
import { updateBaseline, withoutKnown } from "../baseline";
import { type Command, oneOf, parseArguments } from "../command";
import { settingsFinder } from "../config";
import { EXIT, Failure } from "../failure";
import { type MapFile, readMaps, STANDARD_INPUT } from "../files";
import { findingInDocument } from "../markdownFile";
import { writeStandardOutput } from "../output";
import { type OpenMap, type OutsideOptions, outsideOf } from "../outside";
import { REPORTERS } from "../reporters";
import type { FileReport } from "../reporters/reporter";
import { snapshotOf, uriOf } from "../snapshots";

/** The severities that fail, by the word `--fail-on` takes. */
const FAIL_ON: Readonly<Record<string, readonly Severity[]>> = {
  error: ["error"],
  warning: ["error", "warning"],
  info: ["error", "warning", "information"],
  never: [],
};

/** `mapwright check`: what the rules find in each map. */
export const check: Command = {
  name: "check",
  summary: "report what is wrong or doubtful in a map",
  operands: "FILE…",
  options: [
    [`--format ${Object.keys(REPORTERS).join("|")}`, "form of the report (default text)"],
    ["--fail-on error|warning|info|never", "least severity for exit code 1 (default error)"],
    [
      `--profile ${Object.keys(PROFILES).join("|")}`,
      "how loud the rules are, before what the configuration says",
    ],
    ["--no-git", "do not compare maps with what git has of them"],
    ["--since COMMIT", "the commit that maps are compared with (default HEAD)"],
    ["--today DATE", "the day on which the maps are read, as 2026-01-31 (default today)"],
    ["--config F", "configuration, instead of the nearest .mapwright.json upwards from each map"],
    ["--baseline F", "report and fail only on what is not in this file"],
    ["--update-baseline", "write what is found now into the baseline"],
  ],
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      format: { type: "string" },
      "fail-on": { type: "string" },
      profile: { type: "string" },
      config: { type: "string" },
      baseline: { type: "string" },
      "update-baseline": { type: "boolean" },
      "no-git": { type: "boolean" },
      since: { type: "string" },
      today: { type: "string" },
    });
    const { config, baseline } = values;
    const format = oneOf("--format", values.format, keysOf(REPORTERS)) ?? "text";
    const failOn = FAIL_ON[oneOf("--fail-on", values["fail-on"], keysOf(FAIL_ON)) ?? "error"] ?? [];
    const profile = oneOf<Profile>("--profile", values.profile, keysOf(PROFILES));
    if (values["update-baseline"] && baseline === undefined) {
      throw new Failure("--update-baseline needs --baseline F, the file to write");
    }

    const maps = await readMaps(positionals);
    const { since, today } = values;
    const all = await checkMaps(maps, { config, profile }, { git: !values["no-git"], since, today });
    if (values["update-baseline"] && baseline !== undefined) await updateBaseline(all, baseline);
    const reports = baseline === undefined ? all : await withoutKnown(all, baseline);
    await writeStandardOutput(REPORTERS[format](reports));
    const failing = reports.some(({ findings }) =>
      findings.some(({ severity }) => failOn.includes(severity)),
    );
    return failing ? EXIT.findings : EXIT.ok;
  },
};

async function checkMaps(
  maps: readonly MapFile[],
  options: Parameters<typeof settingsFinder>[0],
  known: OutsideOptions,
): Promise<readonly FileReport[]> {
  const settingsOf = await settingsFinder(options);
  const read: (MapFile & OpenMap)[] = [];
  for (const map of maps) read.push({ ...map, snapshot: snapshotOf(map, await settingsOf(map.file)) });
  const outside = await outsideOf(read, known);
  const reports = read.map((map) => ({
    map,
    findings: findingsOf(map.snapshot, { fileExists: beside(map), ...outside(map) }),
  }));
  return byFile(reports);
}

type CheckedMap = { readonly map: MapFile & OpenMap; readonly findings: readonly RuleFinding[] };

/** The reports by file: what was found in the fences of a Markdown file is one report, in places of that file. */
function byFile(checked: readonly CheckedMap[]): readonly FileReport[] {
  const fences = new Map(
    checked.flatMap(({ map: { fenced, snapshot } }) =>
      fenced ? [[snapshot.uri, { ...fenced, uri: uriOf(fenced.markdown.file) }] as const] : [],
    ),
  );
  const reports = new Map<string, FileReport>();
  for (const { map, findings } of checked) {
    const { fenced, snapshot } = map;
    if (!fenced) {
      reports.set(map.file, { file: map.file, snapshot, findings: findings.map(placed) });
      continue;
    }
    const { markdown, fence } = fenced;
    const known = reports.get(markdown.file);
    const document = known?.snapshot ?? snapshotOf(markdown);
    const own = findings.map((finding) =>
      findingInDocument(finding, { map: snapshot, document, fence }, (uri) => fences.get(uri)),
    );
    const all = [...(known?.findings ?? []), ...own];
    reports.set(markdown.file, { file: markdown.file, snapshot: document, findings: all });
  }
  return [...reports.values()];

  /** Places in fences that a finding in a plain map leads to. */
  function placed(finding: RuleFinding): RuleFinding {
    if (!finding.related?.some(({ uri }) => uri !== undefined && fences.has(uri))) return finding;
    const related = finding.related.map((place) => {
      const other = fences.get(place.uri ?? "");
      return other ? { ...place, uri: other.uri, range: rangeToDocument(other.fence, place.range) } : place;
    });
    return { ...finding, related };
  }
}

/** Whether a file that a map names is there; nobody knows for standard input. */
function beside({ file }: MapFile): ((relativePath: string) => boolean) | undefined {
  if (file === STANDARD_INPUT) return undefined;
  return (name) => existsSync(path.resolve(path.dirname(file), name.replaceAll("\\", "/")));
}

function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}
