import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commitStates } from "../support/gitFolder";
import { until, type Workbench } from "../vscode/workbench";
import { MapPanes } from "./mapPanes";
import { openWindow } from "./stage";

/** The map of the workspace as it came to be: Kettle moves, Power comes, Leaves go. */
function prepare(folder: string): void {
  const now = readFileSync(path.join(folder, "tea.owm"), "utf8");
  const second = now.replace("label [-57, 4]", "").replace("[0.43, 0.35]", "[0.43, 0.2]");
  const first = second
    .replace("component Power [0.1, 0.7]\n", "component Leaves [0.3, 0.9]\n")
    .replace("Kettle->Power\n", "Tea->Leaves\n")
    .replace("evolve Power 0.89\n", "");
  commitStates(folder, [
    { subject: "A first map", day: "2026-01-10", files: { "tea.owm": first } },
    { subject: "Power instead of leaves", day: "2026-02-11", files: { "tea.owm": second } },
  ]);
  writeFileSync(path.join(folder, "tea.owm"), now);
  mkdirSync(path.join(folder, ".vscode"));
  const settings = { "git.enabled": true, "git.autofetch": false, "git.decorations.enabled": false };
  writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify(settings));
}

describe("a map compared in the editor", () => {
  let window: Workbench;

  before(async () => {
    window = await openWindow({ open: ["tea.owm"], viewport: { width: 1600, height: 900 }, prepare });
  });

  after(() => window.close());

  it("is one picture and a list that lead to the text, and follows what is typed", async () => {
    await window.runCommandAndPick("Mapwright: Compare Map With…", "A first map");
    await window.tab("tea.owm").click();
    const panes = await MapPanes.find(window, "", ".differences li");
    await panes.waitForSummary("2 added, 2 removed, 1 moved");
    assert.equal(await panes.pane().locator("header p").innerText(), "compared with HEAD");
    await panes.entry("'Kettle' moves").click();
    await until("the line of Kettle", async () => (await window.caret()).line === 6);
    assert.deepEqual(await panes.marked(), ["component:kettle"]);
    await panes.element("component:power").locator(".symbol").first().click();
    await until("the line of Power", async () => (await window.caret()).line === 7);
    assert.equal(await panes.entry("'Power' is new").getAttribute("aria-current"), "true");
  });
});
