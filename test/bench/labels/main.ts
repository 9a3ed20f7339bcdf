/**
 * How readable pictures of real maps are: labels over labels and over symbols, measured in a browser.
 *
 *     npm run bench -- --labels            the table
 *     npm run bench -- --labels --check    exit code 1 when a target is missed
 *     npm run bench -- --labels --names    and which labels
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../build/lib/paths.mjs";
import { launchChromium } from "../../vscode/chromium";
import { loadProduct } from "../product";
import { measureLabels } from "./measureLabels";

const corpus = path.join(root, "../shared/corpus");

/** Targets: overlaps of a map on average. */
const CASES = [
  { title: "1200 x 750, no offsets", width: 1200, height: 750, offsets: false, most: 0.1 },
  { title: "800 x 500, no offsets", width: 800, height: 500, offsets: false, most: 0.5 },
  { title: "1200 x 750, author's offsets", width: 1200, height: 750, offsets: true, most: undefined },
] as const;

/** Real maps when they are there, else our own. */
function readMaps(): { name: string; text: string }[] {
  const folder = existsSync(corpus) ? path.join(corpus, "owm") : path.join(root, "examples");
  const isMap = existsSync(corpus) ? wholeMaps() : () => true;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".owm") && isMap(name))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
}

function wholeMaps(): (name: string) => boolean {
  const manifest: unknown = JSON.parse(readFileSync(path.join(corpus, "MANIFEST.json"), "utf8"));
  const maps = new Set<string>();
  for (const entry of Array.isArray(manifest) ? manifest : []) {
    if (entry?.kind === "map" && entry?.dialect === "owm") maps.add(path.basename(String(entry.file)));
  }
  return (name) => maps.has(name);
}

async function main(): Promise<void> {
  const { parse, buildMap, renderScene, sceneToSvg } = await loadProduct();
  const maps = readMaps();
  const names = process.argv.includes("--names");
  const check = process.argv.includes("--check");
  const style = process.argv.find((each) => each.startsWith("--style="))?.slice(8);
  const browser = await launchChromium(() => undefined);
  const results: Record<string, unknown> = {};
  try {
    const page = await browser.newPage();
    for (const { title, width, height, offsets, most } of CASES) {
      let pairs = 0;
      let onMarker = 0;
      const worst: { name: string; pairs: number; onMarker: number; names: readonly string[] }[] = [];
      for (const { name, text } of maps) {
        const shown = offsets ? text : text.replace(/ label\s*\[[^\]\n]*\]/g, "");
        const options = { width, height, ...(style ? { style: style as "plain" } : {}) };
        const found = await measureLabels(page, sceneToSvg(renderScene(buildMap(parse(shown)), options)));
        pairs += found.pairs;
        onMarker += found.onMarker;
        if (found.pairs + found.onMarker > 0) worst.push({ name, ...found });
      }
      const per = (count: number) => count / maps.length;
      if (most !== undefined && Math.max(per(pairs), per(onMarker)) > most && check) process.exitCode = 1;
      const verdict =
        most === undefined
          ? ""
          : Math.max(per(pairs), per(onMarker)) <= most
            ? "  met"
            : `  target ${most} NOT met`;
      console.log(
        `${title.padEnd(30)} ${per(pairs).toFixed(3)} pairs  ${per(onMarker).toFixed(3)} on marker  of ${maps.length}${verdict}`,
      );
      worst.sort((a, b) => b.pairs + b.onMarker - a.pairs - a.onMarker);
      if (names) {
        for (const each of worst.slice(0, 12)) {
          console.log(`  ${each.name}: ${each.pairs} / ${each.onMarker}\n    ${each.names.join("\n    ")}`);
        }
      }
      results[title] = {
        maps: maps.length,
        pairs: per(pairs),
        onMarker: per(onMarker),
        worst: worst.slice(0, 20),
      };
    }
  } finally {
    await browser.close();
  }
  mkdirSync(path.join(root, ".artifacts"), { recursive: true });
  writeFileSync(path.join(root, ".artifacts/labels.json"), JSON.stringify(results, undefined, 2));
}

void main();
