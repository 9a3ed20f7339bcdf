import { readFile } from "node:fs/promises";
import path from "node:path";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { Portfolio } from "#core/analysis/portfolio/portfolio";
import { surroundingsOf } from "#core/analysis/portfolio/surroundings";
import { buildReport } from "#core/report/buildReport";
import type { MaturityModel } from "#core/report/maturity/maturityModel";
import { otherMapsOf } from "#core/report/otherMaps";
import { REPORT_WRITERS, type ReportFormat } from "#core/report/writers/index";
import type { MapAddress, ReportDocument } from "#core/report/writers/reportDocument";
import { findingsOf } from "#core/services/findings";
import { parseMaturityModel } from "#core/services/maturityModels";
import type { Snapshot } from "#core/services/snapshot";
import { analysisOfSnapshot } from "#core/services/snapshotAnalysis";
import { type Command, oneOf, parseArguments } from "../command";
import { settingsFinder } from "../config";
import { describeFileError, EXIT, Failure } from "../failure";
import { type MapFile, readMaps, STANDARD_INPUT } from "../files";
import { writeResult } from "../output";
import { snapshotOf } from "../snapshots";

const FORMATS = Object.keys(REPORT_WRITERS) as readonly ReportFormat[];

/** `mapwright report`: the analysis of maps in the sections of a strategist's report. */
export const report: Command = {
  name: "report",
  summary: "write the analysis of a map; several maps are compared where they are related",
  operands: "FILE…",
  options: [
    ["--format md|json|html", "form of the report (default by the name of the output, else md)"],
    ["-o, --output F", "where to write (default standard output)"],
    ["--maturity-model M.json", "a maturity model of one's own, for maps that name its id; may be repeated"],
  ],
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      format: { type: "string" },
      output: { type: "string", short: "o" },
      "maturity-model": { type: "string", multiple: true },
    });
    const format = oneOf("--format", values.format, FORMATS) ?? formatOf(values.output) ?? "md";
    const maturityModels = await Promise.all((values["maturity-model"] ?? []).map(readModel));
    const files = await readMaps(positionals);
    const settingsOf = await settingsFinder({});
    const maps: (MapFile & { readonly snapshot: Snapshot })[] = [];
    for (const map of files) {
      maps.push({ ...map, snapshot: snapshotOf(map, await settingsOf(map.file)) });
    }
    const portfolio = new Portfolio();
    for (const { snapshot } of maps) portfolio.set(snapshot.uri, summaryOf(snapshot.map));
    const addresses = new Map(
      maps.map((each): [string, MapAddress] => [each.snapshot.uri, addressOf(each, values.output)]),
    );
    const documents = maps.map((each): ReportDocument => {
      const { file, snapshot } = each;
      const { map, uri } = snapshot;
      const analysis = analysisOfSnapshot(snapshot);
      const others = otherMapsOf(surroundingsOf(portfolio, uri, summaryOf(map)));
      const findings = findingsOf(snapshot);
      return {
        report: buildReport(analysis, {
          findings,
          others,
          // One that is named on the command line comes first.
          maturityModels: [...maturityModels, ...snapshot.settings.maturityModels],
        }),
        analysis,
        file,
        ...addressOf(each, values.output),
        elsewhere: (other) => addresses.get(other),
      };
    });
    await writeResult(REPORT_WRITERS[format](documents), values.output);
    return EXIT.ok;
  },
};

/** The form that the ending of a file asks for. */
function formatOf(output: string | undefined): ReportFormat | undefined {
  const ending = path.extname(output ?? "").toLowerCase();
  if (ending === ".markdown") return "md";
  return FORMATS.find((format) => `.${format}` === (ending === ".htm" ? ".html" : ending));
}

function addressOf(
  { file, fenced }: Pick<MapFile, "file" | "fenced">,
  output: string | undefined,
): MapAddress {
  return {
    source: addressFrom(output, fenced?.markdown.file ?? file),
    ...(fenced && { firstLine: fenced.fence.openingLine + 1 }),
  };
}

/** The address of a map as a link in the output has to write it; undefined for standard input. */
function addressFrom(output: string | undefined, file: string): string | undefined {
  if (file === STANDARD_INPUT) return undefined;
  const relative = path.relative(path.dirname(output ?? "report"), file);
  return relative.split(path.sep).map(encodeURIComponent).join("/");
}

async function readModel(file: string): Promise<MaturityModel> {
  const read = parseMaturityModel(await readText(file));
  if ("problem" in read) throw new Failure(`${file}: ${read.problem}`);
  return read.model;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new Failure(`${file}: ${describeFileError(error)}`);
  }
}
