import { modelToJson } from "#core/formats/modelJson";
import { diagnostics } from "#core/services/diagnostics";
import { type Command, parseArguments } from "../command";
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
    const models = (await readMaps(positionals)).map((map) => {
      const snapshot = snapshotOf(map);
      return modelToJson(snapshot.map, map.file, diagnostics(snapshot));
    });
    await writeStandardOutput(toJson(models.length === 1 ? models[0] : models));
    return EXIT.ok;
  },
};
