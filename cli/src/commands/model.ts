import { modelToJson } from "#core/formats/modelJson";
import { diagnostics } from "#core/services/diagnostics";
import { type Command, parseArguments } from "../command";
import { settingsFinder } from "../config";
import { EXIT } from "../failure";
import { readMaps } from "../files";
import { toJson } from "../json";
import { writeStandardOutput } from "../output";
import { snapshotOf } from "../snapshots";

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
      models.push(modelToJson(snapshot.map, map.file, diagnostics(snapshot)));
    }
    await writeStandardOutput(toJson(models.length === 1 ? models[0] : models));
    return EXIT.ok;
  },
};
