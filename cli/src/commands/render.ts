import path from "node:path";
import type { MapStyle } from "#core/language/nodes";
import { applyLayers } from "#core/render/layers/applyLayers";
import { LAYERS } from "#core/render/layers/index";
import { pngWithSource } from "#core/render/pngSource";
import { renderScene } from "#core/render/renderScene";
import type { Scene } from "#core/render/scene";
import { sceneToSvg } from "#core/render/svg";
import { EDITOR_THEMES } from "#core/render/themes/theme";
import { analysisOfSnapshot } from "#core/services/snapshotAnalysis";
import { type Command, oneOf, parseArguments, pixels } from "../command";
import { settingsFinder } from "../config";
import { EXIT, Failure } from "../failure";
import { readMaps } from "../files";
import { writeResult } from "../output";
import { nearShapes } from "../pictures/nearShapes";
import { snapshotOf } from "../snapshots";

const STYLES = ["plain", "wardley", "colour", "handwritten", "dark"] as const satisfies readonly MapStyle[];

const FORMATS = ["svg", "png", "pdf"] as const;

type PictureFormat = (typeof FORMATS)[number];

const LAYER_IDS = LAYERS.map(({ id }) => id);

/** `mapwright render`: the picture of one map. */
export const render: Command = {
  name: "render",
  summary: "draw a map as SVG, PNG or PDF",
  operands: "FILE",
  options: [
    ["-o, --output out.svg|out.png|out.pdf", "where to write, and what (default SVG on standard output)"],
    [`--format ${FORMATS.join("|")}`, "what to write, when the name of the output does not say it"],
    ["--no-source", "do not put the map's text into an SVG or PNG (it can be opened as a map otherwise)"],
    ["--scale K", "size of a PNG or PDF, in parts of the SVG's (default 1)"],
    [`--style ${STYLES.join("|")}`, "look, instead of the map's own"],
    [`--theme ${EDITOR_THEMES.join("|")}`, "look of a map that names no style (default light)"],
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
      format: { type: "string" },
      scale: { type: "string" },
      "no-source": { type: "boolean" },
    });
    const format = formatOf(values.output, oneOf("--format", values.format, FORMATS));
    const scale = scaleOf(values.scale, format);
    const options = {
      style: oneOf("--style", values.style, STYLES),
      theme: oneOf("--theme", values.theme, EDITOR_THEMES),
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
    await writeResult(
      await pictureOf(scene, format, scale, values["no-source"] ? undefined : file.text),
      values.output,
    );
    return EXIT.ok;
  },
};

/** The names of `--layer`, which may stand several times. */
function readLayers(values: readonly string[] | undefined): string[] {
  const names = (values ?? []).flatMap((value) => value.split(",")).map((name) => name.trim());
  return names.flatMap((name) => oneOf("--layer", name, LAYER_IDS) ?? []);
}

/** What is asked for, else what the name of the output says, else SVG. */
function formatOf(output: string | undefined, asked: PictureFormat | undefined): PictureFormat {
  const extension = path.extname(output ?? "").toLowerCase();
  const named = FORMATS.find((format) => extension === `.${format}`);
  if (asked !== undefined && named !== undefined && asked !== named) {
    throw new Failure(`${output}: --format ${asked} does not go with the extension ${extension}`);
  }
  return asked ?? named ?? "svg";
}

function scaleOf(value: string | undefined, format: PictureFormat): number {
  if (value === undefined) return 1;
  if (format === "svg")
    throw new Failure("--scale: SVG scales by itself; give it with a .png or .pdf output");
  const scale = value.trim() === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(scale) || scale <= 0) throw new Failure(`--scale ${value}: use a number above 0`);
  return scale;
}

/** What makes PNG and PDF is only unpacked when one is wanted. */
async function pictureOf(
  scene: Scene,
  format: PictureFormat,
  scale: number,
  source: string | undefined,
): Promise<string | Uint8Array> {
  switch (format) {
    case "svg":
      return sceneToSvg(scene, source);
    case "png": {
      const { writePng } = await import("../pictures/writePng");
      const png = await writePng(sceneToSvg(nearShapes(scene)), scene, scale);
      return source === undefined ? png : pngWithSource(png, source);
    }
    case "pdf":
      return (await import("../pictures/writePdf")).writePdf(scene, scale);
  }
}
