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
    const svg = sceneToSvg(renderScene(buildMap(parse(MAP))));
    assert.deepEqual(await render("tea.owm"), { code: 0, stdout: svg, stderr: "" });
  });

  it("follows its options", async () => {
    const { stdout } = await render("tea.owm", "--style", "wardley", "--width", "700", "--height", "300.5");
    const options = { style: "wardley", width: 700, height: 300.5 } as const;
    assert.equal(stdout, sceneToSvg(renderScene(buildMap(parse(MAP)), options)));
    const dark = await render("tea.owm", "--theme", "dark");
    assert.equal(dark.stdout, sceneToSvg(renderScene(buildMap(parse(MAP)), { theme: "dark" })));
  });

  it("lays layers over the picture, as the preview does", async () => {
    const map = buildMap(parse(MAP));
    const { scene } = applyLayers(renderScene(map, { theme: "dark" }), analysisOf(map, DRAWN_BOUNDARIES), [
      "roles",
      "critical-path",
    ]);
    const together = await render("tea.owm", "--theme", "dark", "--layer", "critical-path, roles");
    assert.deepEqual(together, { code: 0, stdout: sceneToSvg(scene), stderr: "" });
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
    [["tea.owm", "-o", "x.png"], /\.png pictures are not available in this version/],
    [["tea.owm", "-o", "x.PDF"], /\.pdf pictures are not available in this version/],
    [["tea.owm", "-o", "x.svg", "--scale", "2"], /--scale is not available in this version/],
    [["tea.owm", "-o", "x.svg", "--style", "Wardley"], /--style Wardley: use plain, /],
    [["tea.owm", "-o", "x.svg", "--theme", "pink"], /--theme pink: use light, dark or high-contrast/],
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
});
