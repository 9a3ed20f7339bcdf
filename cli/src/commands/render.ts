import path from "node:path";
import type { MapStyle } from "#core/language/nodes";
import { applyLayers } from "#core/render/layers/applyLayers";
import { LAYERS } from "#core/render/layers/index";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import type { EditorTheme } from "#core/render/themes/theme";
import { analysisOfSnapshot } from "#core/services/snapshotAnalysis";
import { type Command, oneOf, parseArguments, pixels } from "../command";
import { settingsFinder } from "../config";
import { EXIT, Failure } from "../failure";
import { readMaps } from "../files";
import { writeResult } from "../output";
import { snapshotOf } from "../snapshots";

const STYLES = ["plain", "wardley", "colour", "handwritten", "dark"] as const satisfies readonly MapStyle[];
const THEMES = ["light", "dark", "high-contrast"] as const satisfies readonly EditorTheme[];

const LAYER_IDS = LAYERS.map(({ id }) => id);

/** Pictures that are promised for later versions. */
const LATER_PICTURES = [".png", ".pdf"];

/** `mapwright render`: the picture of one map. */
export const render: Command = {
  name: "render",
  summary: "draw a map as SVG",
  operands: "FILE",
  options: [
    ["-o, --output out.svg", "where to write (default standard output)"],
    [`--style ${STYLES.join("|")}`, "look, instead of the map's own"],
    [`--theme ${THEMES.join("|")}`, "look of a map that names no style (default light)"],
    ["--width W", "width of the map area in px (default the map's, else 1000)"],
    ["--height H", "height of the map area in px (default the map's, else 600)"],
    ["--layer NAME[,NAME]", `what the analysis says, on the picture: ${LAYER_IDS.join(", ")}`],
  ],
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      output: { type: "string", short: "o" },
      style: { type: "string" },
      theme: { type: "string" },
      width: { type: "string" },
      height: { type: "string" },
      layer: { type: "string", multiple: true },
      scale: { type: "string" },
    });
    refuseLater(values.output, values.scale);
    const options = {
      style: oneOf("--style", values.style, STYLES),
      theme: oneOf("--theme", values.theme, THEMES),
      width: pixels("--width", values.width),
      height: pixels("--height", values.height),
    };
    const layers = readLayers(values.layer);
    const [file, ...others] = await readMaps(positionals);
    if (file === undefined) throw new Failure(`${positionals.join(", ")}: there is no map in a fence`);
    if (others.length > 0) {
      const hint = file.fenced ? `one map, as ${file.file}` : "one file";
      throw new Failure(`render draws one map at a time: name ${hint}`);
    }
    const settingsOf = await settingsFinder({});
    const snapshot = snapshotOf(file, await settingsOf(file.file));
    const plain = renderScene(snapshot.map, { ...options, boundaries: snapshot.boundaries });
    const scene =
      layers.length === 0 ? plain : applyLayers(plain, analysisOfSnapshot(snapshot), layers).scene;
    const svg = sceneToSvg(scene);
    await writeResult(svg, values.output);
    return EXIT.ok;
  },
};

/** The names of `--layer`, which may stand several times. */
function readLayers(values: readonly string[] | undefined): string[] {
  const names = (values ?? []).flatMap((value) => value.split(",")).map((name) => name.trim());
  return names.flatMap((name) => oneOf("--layer", name, LAYER_IDS) ?? []);
}

function refuseLater(output: string | undefined, scale: string | undefined): void {
  const extension = path.extname(output ?? "").toLowerCase();
  if (LATER_PICTURES.includes(extension)) {
    throw new Failure(`${output}: ${extension} pictures are not available in this version; write .svg`);
  }
  if (scale !== undefined)
    throw new Failure("--scale is not available in this version: SVG scales by itself");
}
