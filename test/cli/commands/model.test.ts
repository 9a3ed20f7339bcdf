import assert from "node:assert/strict";
import { folderWith, run, start } from "../../support/commandLine";

describe("mapwright model", () => {
  const cwd = folderWith({
    "tea.owm": "title Tea\nanchor Public [0.95, 0.6]\ncomponent Cup [0.8, 0.6]\nPublic->Cup\nCup->Milk\n",
    "empty.owm": "",
  });

  it("prints one object for one file", async () => {
    const { code, stdout, stderr } = await run(["model", "tea.owm"], { cwd });
    assert.deepEqual([code, stderr], [0, ""]);
    const model = JSON.parse(stdout);
    assert.deepEqual([model.file, model.dialect, model.title], ["tea.owm", "owm", "Tea"]);
    assert.deepEqual(model.links[1], {
      from: "Cup",
      to: "Milk",
      flow: null,
      flowText: null,
      context: null,
      resolved: false,
      line: 5,
    });
    assert.deepEqual(
      model.diagnostics.map(({ code, source }: { code: string; source: string }) => [code, source]),
      [["unknown-component", "mapwright"]],
    );
  });

  it("reads a Mermaid map", async () => {
    const folder = folderWith({
      "tea.mmd":
        "wardley-beta\ntitle Tea\nanchor Public [0.95, 0.6]\ncomponent Cup [80.0, 0.6] (buy)\nPublic -> Cup\n",
    });
    const { code, stdout } = await run(["model", "tea.mmd"], { cwd: folder });
    const model = JSON.parse(stdout);
    const [cup] = model.components;
    assert.deepEqual([code, model.dialect, model.title], [0, "mermaid", "Tea"]);
    assert.deepEqual([cup.name, cup.visibility, cup.maturity, cup.decorators], ["Cup", 0.8, 0.6, ["buy"]]);
    assert.deepEqual(model.evolution, ["Genesis", "Custom Built", "Product", "Commodity"]);
    assert.deepEqual(model.diagnostics, []);
  });

  it("prints an array for several files", async () => {
    const { stdout } = await run(["model", "tea.owm", "empty.owm"], { cwd });
    assert.deepEqual(
      JSON.parse(stdout).map(({ title }: { title: string }) => title),
      ["Tea", "Untitled Map"],
    );
  });

  it("ends quietly when its reader goes away", async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `component C${i} [0.5, 0.5]`);
    const child = start(["model", "-"]);
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk;
    });
    child.stdin.end(lines.join("\n"));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once("close", resolve));
    assert.deepEqual([code, stderr], [0, ""]);
  });
});
