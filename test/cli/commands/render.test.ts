import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { analysisOf } from "#core/analysis/strategy/analysisOf";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { applyLayers } from "#core/render/layers/applyLayers";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { folderWith, run } from "../../support/commandLine";

const MAP = "title Tea\ncomponent Cup [0.8, 0.6]\ncomponent Tea [0.5, 0.7]\nCup->Tea\n";

describe("mapwright render", () => {
  const cwd = folderWith({ "tea.owm": MAP, "other.owm": MAP });
  const render = (...args: string[]) => run(["render", ...args], { cwd });

  it("prints the picture that the renderer draws", async () => {
    const svg = sceneToSvg(renderScene(buildMap(parse(MAP))), MAP);
    assert.deepEqual(await render("tea.owm"), { code: 0, stdout: svg, stderr: "" });
  });

  it("follows its options", async () => {
    const { stdout } = await render("tea.owm", "--style", "wardley", "--width", "700", "--height", "300.5");
    const options = { style: "wardley", width: 700, height: 300.5 } as const;
    assert.equal(stdout, sceneToSvg(renderScene(buildMap(parse(MAP)), options), MAP));
    const dark = await render("tea.owm", "--theme", "dark");
    assert.equal(dark.stdout, sceneToSvg(renderScene(buildMap(parse(MAP)), { theme: "dark" }), MAP));
  });

  it("lays layers over the picture, as the preview does", async () => {
    const map = buildMap(parse(MAP));
    const { scene } = applyLayers(renderScene(map, { theme: "dark" }), analysisOf(map, DRAWN_BOUNDARIES), [
      "roles",
      "critical-path",
    ]);
    const together = await render("tea.owm", "--theme", "dark", "--layer", "critical-path, roles");
    assert.deepEqual(together, { code: 0, stdout: sceneToSvg(scene, MAP), stderr: "" });
    const apart = await render("tea.owm", "--theme", "dark", "--layer", "roles", "--layer", "critical-path");
    assert.equal(apart.stdout, together.stdout);
  });

  it("writes a file whole, in place of an old one, and prints nothing", async () => {
    const folder = folderWith({ "tea.owm": MAP, "out.svg": "old" });
    const result = await run(["render", "tea.owm", "-o", "out.svg"], { cwd: folder });
    assert.deepEqual(result, { code: 0, stdout: "", stderr: "" });
    assert.equal(readFileSync(path.join(folder, "out.svg"), "utf8"), (await render("tea.owm")).stdout);
    assert.deepEqual(readdirSync(folder).sort(), ["out.svg", "tea.owm"]);
  });

  it("writes through a symbolic link", async () => {
    const folder = folderWith({ "tea.owm": MAP, "real.svg": "old" });
    symlinkSync("real.svg", path.join(folder, "link.svg"));
    assert.equal((await run(["render", "tea.owm", "-o", "link.svg"], { cwd: folder })).code, 0);
    assert.match(readFileSync(path.join(folder, "real.svg"), "utf8"), /^<svg /);
  });

  it("leaves nothing behind when it cannot write", async () => {
    const folder = folderWith({ "tea.owm": MAP, "file.txt": "text" });
    mkdirSync(path.join(folder, "taken.svg"));
    for (const output of ["gone/out.svg", "taken.svg", "file.txt/out.svg"]) {
      const { code, stdout, stderr } = await run(["render", "tea.owm", "-o", output], { cwd: folder });
      assert.deepEqual([code, stdout], [2, ""], output);
      assert.ok(stderr.startsWith(`mapwright render: ${output}: `), stderr);
    }
    assert.deepEqual(readdirSync(folder).sort(), ["file.txt", "taken.svg", "tea.owm"]);
    assert.deepEqual(readdirSync(path.join(folder, "taken.svg")), []);
  });

  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [["gone.owm", "-o", "x.svg"], /gone\.owm: no such file or folder/],
    [["tea.owm", "other.owm", "-o", "x.svg"], /one map at a time/],
    [["tea.owm", "--layer", "roles,rules"], /--layer rules: use bottlenecks, .* or future/],
    [["tea.owm", "--layer", ""], /--layer : use bottlenecks/],
    [["tea.owm", "-o", "x.png", "--format", "pdf"], /--format pdf does not go with the extension \.png/],
    [["tea.owm", "-o", "x.svg", "--scale", "2"], /SVG scales by itself/],
    [["tea.owm", "-o", "x.png", "--scale", "0"], /--scale 0: use a number above 0/],
    [["tea.owm", "-o", "x.png", "--scale", "1e9"], /use a smaller --scale/],
    [["tea.owm", "-o", "x.svg", "--style", "Wardley"], /--style Wardley: use plain, /],
    [
      ["tea.owm", "-o", "x.svg", "--theme", "pink"],
      /--theme pink: use light, dark, high-contrast or high-contrast-light/,
    ],
    [["tea.owm", "-o", "x.svg", "--width", "0"], /--width 0: use a number above 0/],
    [["tea.owm", "-o", "x.svg", "--height", "tall"], /--height tall: use a number above 0/],
  ];
  for (const [args, message] of refused) {
    it(`refuses ${args.join(" ")} and writes nothing`, async () => {
      const before = readdirSync(cwd);
      const { code, stdout, stderr } = await render(...args);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, message);
      assert.deepEqual(readdirSync(cwd), before);
    });
  }

  it("replaces a read-only file for nobody", async () => {
    const folder = folderWith({ "tea.owm": MAP });
    writeFileSync(path.join(folder, "fixed.svg"), "old", { mode: 0o444 });
    const { code } = await run(["render", "tea.owm", "-o", "fixed.svg"], { cwd: folder });
    // The superuser may write everything.
    const superuser = process.getuid?.() === 0;
    assert.equal(code, superuser ? 0 : 2);
    assert.equal(readFileSync(path.join(folder, "fixed.svg"), "utf8") === "old", !superuser);
  });

  it("writes PNG at any scale, the same bytes each time", async () => {
    const folder = folderWith({ "tea.owm": MAP });
    const png = async (name: string, ...more: string[]) => {
      const result = await run(["render", "tea.owm", "-o", name, ...more], { cwd: folder });
      assert.deepEqual(result, { code: 0, stdout: "", stderr: "" });
      return readFileSync(path.join(folder, name));
    };
    const picture = await png("a.png");
    assert.deepEqual(await png("b.PNG"), picture);
    assert.equal(picture.subarray(1, 4).toString("latin1"), "PNG");
    const size = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    assert.deepEqual(size(picture), [1105, 737]);
    assert.deepEqual(size(await png("c.png", "--scale", "2")), [2210, 1474]);
    assert.notDeepEqual(await png("d.png", "--theme", "dark"), picture);
  }).timeout(60_000);

  it("writes PDF with letters as letters, the same bytes each time", async () => {
    const folder = folderWith({ "tea.owm": MAP });
    const pdf = async (name: string, ...more: string[]) => {
      const result = await run(["render", "tea.owm", "-o", name, ...more], { cwd: folder });
      assert.deepEqual(result, { code: 0, stdout: "", stderr: "" });
      return readFileSync(path.join(folder, name)).toString("latin1");
    };
    const document = await pdf("a.pdf");
    assert.equal(await pdf("b.pdf"), document);
    assert.match(document, /^%PDF-1\.\d/);
    // 1105 x 737 px at 96 px to the inch, in points.
    assert.match(document, /\/MediaBox \[0 0 828\.75 552\.75\]/);
    assert.match(document, /\/FontName \/\w*\+?Arimo/);
    assert.match(document, /\(Tea\)/);
    assert.match(await pdf("c.pdf", "--scale", "2"), /\/MediaBox \[0 0 1657\.5 1105\.5\]/);
  }).timeout(60_000);

  it("writes hostile and foreign text in every form, and to standard output", async () => {
    const hostile = 'component <b>"]]>&\u0007 font-family="x" 茶 🫖 [0.5, 0.5]\nnote \u202e [0.1, 0.1]\n';
    const folder = folderWith({ "x.owm": hostile });
    for (const format of ["png", "pdf"]) {
      const { code, stdout, stderr } = await run(["render", "x.owm", "--format", format], { cwd: folder });
      assert.deepEqual([code, stderr], [0, ""]);
      assert.match(stdout, format === "png" ? /PNG/ : /%PDF/);
    }
  }).timeout(60_000);

  it("leaves out what lies far off the map, in every form", async () => {
    const far =
      "component Tea [95, 77] (market)\naccelerator Steam [0.2, -40]\ncomponent Cup [0.5, 0.5] (market)\n";
    const folder = folderWith({ "x.owm": far });
    for (const format of ["svg", "png", "pdf"]) {
      const { code, stderr } = await run(["render", "x.owm", "--format", format], { cwd: folder });
      assert.deepEqual([code, stderr], [0, ""]);
    }
  }).timeout(60_000);

  it("writes pictures that are maps again, unless told not to", async () => {
    const text = `\ufeff${MAP.replaceAll("\n", "\r\n")}// <b> & ]]> --> 茶\t"`;
    const folder = folderWith({ "tea.owm": text });
    const at = (...args: string[]) => run(args, { cwd: folder });
    assert.equal((await at("render", "tea.owm", "-o", "tea.svg")).code, 0);
    assert.equal(
      (await at("convert", "tea.svg", "--to", "owm")).stdout,
      (await at("convert", "tea.owm", "--to", "owm")).stdout,
    );
    assert.equal(
      (await at("render", "tea.svg", "--format", "svg")).stdout,
      readFileSync(path.join(folder, "tea.svg"), "utf8"),
    );
    assert.equal((await at("render", "tea.owm", "-o", "tea.png")).code, 0);
    assert.equal(
      (await at("render", "tea.png", "--format", "svg")).stdout,
      readFileSync(path.join(folder, "tea.svg"), "utf8"),
    );
    const refused = await at("format", "tea.svg", "--write");
    assert.deepEqual([refused.code, refused.stdout], [2, ""]);
    assert.match(refused.stderr, /is a picture/);
    assert.equal((await at("render", "tea.owm", "--no-source", "-o", "bare.svg")).code, 0);
    const bare = await at("model", "bare.svg");
    assert.deepEqual([bare.code, bare.stdout], [2, ""]);
    assert.match(bare.stderr, /carries no map/);
    assert.equal((await at("render", "tea.owm", "--no-source", "-o", "bare.png")).code, 0);
    assert.match((await at("model", "bare.png")).stderr, /carries no map/);
  }).timeout(60_000);
});
