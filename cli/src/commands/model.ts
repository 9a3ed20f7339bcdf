import type { Diagnostic } from "vscode-languageserver-types";
import { type ModelJson, modelToJson } from "#core/formats/modelJson";
import { documentUri, fenceUri } from "#core/language/markdown/mapFences";
import { diagnostics } from "#core/services/diagnostics";
import { outward } from "#core/services/embedded/outward";
import { type Command, parseArguments } from "../command";
import { settingsFinder } from "../config";
import { EXIT } from "../failure";
import { type MapFile, readMaps } from "../files";
import { toJson } from "../json";
import { withLines } from "../markdownFile";
import { writeStandardOutput } from "../output";
import { snapshotOf, uriOf } from "../snapshots";

/** What was understood of a map, with the lines and places of the Markdown file that it may stand in. */
function inFile({ fenced }: MapFile, { diagnostics: found, ...model }: ModelJson<Diagnostic>): object {
  if (!fenced) return { ...model, diagnostics: found };
  const { markdown, fence } = fenced;
  const document = uriOf(markdown.file);
  const find = (uri: string) =>
    documentUri(uri) === document ? { uri, document, version: null, fence } : undefined;
  return {
    ...(withLines(model, fence.openingLine + 1) as object),
    diagnostics: found.map((diagnostic) => outward(diagnostic, find(fenceUri(document, fenced.index)), find)),
  };
}

/** `mapwright model`: what was understood of each map, as JSON. */
export const model: Command = {
  name: "model",
  summary: "print what a map says, as JSON (an array for several files)",
  operands: "FILE…",
  options: [],
  async run(args) {
    const { positionals } = parseArguments(args, {});
    const maps = await readMaps(positionals);
    const settingsOf = await settingsFinder({});
    const models: unknown[] = [];
    for (const map of maps) {
      const snapshot = snapshotOf(map, await settingsOf(map.file));
      models.push(inFile(map, modelToJson(snapshot.map, map.file, diagnostics(snapshot))));
    }
    await writeStandardOutput(toJson(models.length === 1 ? models[0] : models));
    return EXIT.ok;
  },
};
