import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commitStates } from "../support/gitFolder";
import { until, type Workbench } from "../vscode/workbench";
import { MapPanes } from "./mapPanes";
import { openWindow } from "./stage";

/** The map of the workspace as it came to be: Kettle moves, Power comes, Leaves go. */
function prepare(folder: string): void {
  // Without a style of its own the map has the editor's colours.
  const now = readFileSync(path.join(folder, "tea.owm"), "utf8").replace("style wardley\n", "");
  const second = now.replace("label [-57, 4]", "").replace("[0.43, 0.35]", "[0.43, 0.2]");
  const first = second
    .replace("component Power [0.1, 0.7]\n", "component Leaves [0.3, 0.9]\n")
    .replace("Kettle->Power\n", "Tea->Leaves\n")
    .replace("evolve Power 0.89\n", "");
  commitStates(folder, [
    { subject: "A first map", day: "2026-01-10", files: { "tea.owm": first } },
    { subject: "Power instead of leaves", day: "2026-02-11", files: { "tea.owm": second } },
  ]);
  for (const [name, text] of Object.entries({ "tea.owm": now, "tea.b.owm": first, "tea.c.owm": second })) {
    writeFileSync(path.join(folder, name), text);
  }
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

  it("is one picture and a list that lead to the text", async () => {
    await window.tab("tea.owm").click();
    await window.runCommandAndPick("Mapwright: Compare Map With…", "A first map");
    const panes = await MapPanes.find(window, ".differences li");
    await panes.waitForSummary("1 added, 1 removed, 1 moved");
    assert.match(
      await panes.pane().locator("header p").innerText(),
      /^compared with [0-9a-f]{7} \(A first map, 2026-01-10\)$/,
    );
    assert.match(
      (await panes.element("component:kettle").getAttribute("aria-label")) ?? "",
      /'Kettle' moves/,
    );
    await panes.entry("'Kettle' moves").click();
    const selection = window.page.locator(".monaco-editor .view-overlays .selected-text");
    await until("the selected line", async () => (await selection.count()) > 0);
    assert.deepEqual(await panes.marked(), ["component:kettle"]);
    // What is gone is in the text of then.
    await panes.element("mark:difference/over/leaves").locator(".label").first().click();
    const tabs = window.page.locator('.tabs-container .tab[data-resource-name^="tea.owm"]');
    await until("the revision", async () => (await tabs.count()) === 2);
    assert.equal(await panes.entry("Component 'Leaves' is gone").getAttribute("aria-current"), "true");
  });

  it("goes from the list into the text by keyboard, and follows what is typed", async () => {
    const panes = await MapPanes.find(window, ".differences li");
    await panes.entry("Component 'Leaves' is gone").focus();
    await window.press("ArrowUp");
    await window.press("Enter");
    await until("the line of Power", async () => (await window.caret()).line === 7);
    await window.press("End");
    await window.press("Enter");
    await window.page.keyboard.insertText("component Cups [0.3, 0.3]");
    await panes.waitForSummary("2 added, 1 removed, 1 moved");
    await panes.entry("Component 'Cups' is new").waitFor();
    await window.runCommand("File: Revert File");
    await panes.waitForSummary("1 added, 1 removed, 1 moved");
  });

  it("has the editor's colours", async () => {
    const panes = await MapPanes.find(window, ".differences li");
    for (const [colourTheme, look] of [
      ["Dark Modern", "vscode-dark"],
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Light Modern", "vscode-light"],
    ] as const) {
      await window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      const picture = panes.pane().locator(".canvas > svg");
      await until(look, async () => (await picture.getAttribute("data-theme")) === look);
      await window.screenshot(`compare-${look}`);
    }
    await closeBeside(window);
  });

  it("has a history with a slider over its states", async () => {
    await window.runCommand("Mapwright: Show History of Map");
    const panes = await MapPanes.find(window, ".steps input");
    const slider = panes.frame.getByRole("slider", { name: "State of the map" });
    const state = (words: string) =>
      until(words, async () => ((await slider.getAttribute("aria-valuetext")) ?? "").startsWith(words));
    await state("3/3: Now");
    await panes.waitForSummary("1 moved");
    await slider.focus();
    await window.press("ArrowLeft");
    await state("2/3: Power instead of leaves, 2026-02-11 · Ada Mapper");
    await panes.waitForSummary("1 added, 1 removed");
    await window.press("Home");
    await state("1/3: A first map");
    assert.ok(await panes.pane().locator(".differences").isHidden());
    await panes.frame.getByRole("button", { name: "Play" }).click();
    await state("3/3: Now");
    await panes.frame.getByRole("button", { name: "Play" }).waitFor();
    await window.screenshot("history");
    await closeBeside(window);
  });
});

/** Closes what is beside the map. */
async function closeBeside(window: Workbench): Promise<void> {
  await window.tab("tea.owm").click();
  await window.runCommand("View: Close Editors in Other Groups");
}
