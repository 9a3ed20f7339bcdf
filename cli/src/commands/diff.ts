import { compareMaps } from "#core/compare/compareMaps";
import { differenceScene } from "#core/compare/differenceScene";
import { differenceJson, differenceText } from "#core/compare/differenceText";
import type { MapDifference } from "#core/compare/mapChange";
import type { WardleyMap } from "#core/model/wardleyMap";
import { sceneToSvg } from "#core/render/svg";
import { EDITOR_THEMES } from "#core/render/themes/theme";
import { type Command, oneOf, parseArguments, pixels } from "../command";
import { settingsFinder } from "../config";
import { EXIT, Failure } from "../failure";
import { readMaps } from "../files";
import { toJson } from "../json";
import { writeResult } from "../output";
import { snapshotOf } from "../snapshots";

const FORMATS = ["text", "json", "svg"] as const;

/** `mapwright diff`: in what two maps differ in meaning. */
export const diff: Command = {
  name: "diff",
  summary: "say or draw in what two maps differ",
  operands: "A B",
  options: [
    [`--format ${FORMATS.join("|")}`, "sentences, data, or both maps as one picture (default text)"],
    ["-o, --output FILE", "where to write (default standard output)"],
    [`--theme ${EDITOR_THEMES.join("|")}`, "look of the picture when the map names no style (default light)"],
    ["--width W", "width of the map area in px (default the map's, else 1000)"],
    ["--height H", "height of the map area in px (default the map's, else 600)"],
  ],
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      format: { type: "string" },
      output: { type: "string", short: "o" },
      theme: { type: "string" },
      width: { type: "string" },
      height: { type: "string" },
    });
    const format = oneOf("--format", values.format, FORMATS) ?? "text";
    const look = {
      theme: oneOf("--theme", values.theme, EDITOR_THEMES),
      width: pixels("--width", values.width),
      height: pixels("--height", values.height),
    };
    const [first, second, ...others] = positionals;
    if (first === undefined || second === undefined || others.length > 0) {
      throw new Failure("diff compares two maps: name two files");
    }
    const [before, after] = await Promise.all([readOne(first), readOne(second)]);
    const difference = compareMaps(before.map, after.map, after.boundaries);
    const picture = { ...look, boundaries: after.boundaries };
    const result = {
      text: () => differenceText(difference),
      json: () => toJson({ before: first, after: second, changes: differenceJson(difference) }),
      svg: () => sceneToSvg(differenceScene(before.map, after.map, difference, picture)),
    }[format]();
    await writeResult(result, values.output);
    return isSame(difference) ? EXIT.ok : EXIT.findings;
  },
};

async function readOne(
  operand: string,
): Promise<{ map: WardleyMap; boundaries: ReturnType<typeof snapshotOf>["boundaries"] }> {
  const [file, ...others] = await readMaps([operand]);
  if (file === undefined || others.length > 0) throw new Failure(`${operand}: diff compares single maps`);
  const settingsOf = await settingsFinder({});
  return snapshotOf(file, await settingsOf(file.file));
}

function isSame({ changes }: MapDifference): boolean {
  return changes.length === 0;
}
