/**
 * `npm run bench -- --corpus`: opens every real map in a VS Code with its preview, compares what is drawn with
 * what the renderer draws for the text, exports all maps in every format, and writes down every error of the
 * page's console. No figures of speed: a record that nothing breaks. Exit code 1 when something did.
 *
 *     npm run bench -- --corpus                all maps: three minutes, and the exports
 *     npm run bench -- --corpus 20             the first so many
 *     npm run bench -- --corpus --pictures     and a picture of each preview
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../../build/lib/paths.mjs";
import { packagePath } from "../../support/packagePath";
import { launchChromium } from "../../vscode/chromium";
import { newest } from "../../vscode/editions";
import { ensureInstalled } from "../../vscode/install";
import { freshPages } from "../../vscode/pages";
import { startServer } from "../../vscode/server";
import { Workbench } from "../../vscode/workbench";
import { loadProduct } from "../product";
import { exportAll } from "./exports";
import { type OpenedMap, openMaps } from "./openMaps";

const corpus = path.join(root, "../shared/corpus/owm");
const artifacts = path.join(root, ".artifacts");

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { corpus: { type: "boolean" }, pictures: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const source = existsSync(corpus) ? corpus : path.join(root, "examples");
  const names = readdirSync(source)
    .filter((name) => name.endsWith(".owm"))
    .sort()
    .slice(0, Number(positionals[0] ?? "100000"));
  const folder = mkdtempSync(path.join(os.tmpdir(), "mw-corpus-"));
  for (const name of names) cpSync(path.join(source, name), path.join(folder, name));
  const pictures = values.pictures ? path.join(artifacts, "corpus") : undefined;
  if (pictures) mkdirSync(pictures, { recursive: true });

  const { parse, buildMap, renderScene, sceneToSvg } = await loadProduct();
  const drawn = (name: string) =>
    idsOf(sceneToSvg(renderScene(buildMap(parse(readFileSync(path.join(folder, name), "utf8"))))));
  const installed = await ensureInstalled(newest, tell);
  const server = await startServer({ installed, packages: [packagePath()] });
  const browser = await launchChromium(tell);
  const errors: string[] = [];
  let opened: readonly OpenedMap[] = [];
  let exported: Readonly<Record<string, number>> = {};
  try {
    const window = await Workbench.open({
      pages: freshPages(browser),
      server,
      folder,
      open: names.slice(0, 1),
      prepare: async (page) => {
        page.on("console", (message) => {
          if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
        });
        page.on("pageerror", (error) => errors.push(error.message));
      },
    });
    const before = errors.length;
    opened = await openMaps(window, names, { drawn, pictures, tell });
    exported = await exportAll(window, folder, names, tell);
    // What VS Code itself complains about while it starts is not about maps.
    errors.splice(0, before);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  const wrong = opened.filter(({ problem }) => problem !== undefined);
  for (const { name, problem } of wrong) console.log(`${name}: ${problem}`);
  for (const error of errors) console.log(`console: ${error}`);
  const exports = Object.entries(exported).map(([format, count]) => `${count} ${format}`);
  console.log(
    `${opened.length} maps opened, ${opened.length - wrong.length} drawn as their text says; ` +
      `exported: ${exports.join(", ")}; ${errors.length} errors on the console`,
  );
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(
    path.join(artifacts, "corpus.json"),
    `${JSON.stringify({ opened, exported, errors }, undefined, 2)}\n`,
  );
  const missing = Object.values(exported).some((count) => count < names.length);
  if (wrong.length > 0 || errors.length > 0 || missing) process.exitCode = 1;
}

/** The ids of a picture's elements, sorted. */
function idsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/ data-id="([^"]*)"/g)].map(([, id = ""]) => unescapeXml(id)).sort();
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** Progress goes where results do not. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
