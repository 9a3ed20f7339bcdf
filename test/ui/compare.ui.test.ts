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
    await panes.fitted();
    // Letters have the size that they have in the preview.
    const [{ zoom = "" } = {}] = await panes.places();
    assert.ok(Number.parseInt(zoom, 10) >= 90, zoom);
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
    assert.equal(await panes.entry("Component 'Power' is new").getAttribute("aria-current"), "true");
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
      const picture = panes.pane().locator(".canvas svg");
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

  it("has its variants in panes that are moved together, with what differs marked", async () => {
    await chooseVariants(window, "tea.owm", ["tea.b.owm", "tea.c.owm"]);
    const panes = await MapPanes.find(window, ".pane:nth-child(3) .canvas svg");
    const names = await panes.frame.locator(".pane h2").allInnerTexts();
    assert.deepEqual([names[0], [...names].sort()], ["tea.owm", ["tea.b.owm", "tea.c.owm", "tea.owm"]]);
    const first = names.indexOf("tea.b.owm");
    await panes.waitForSummary("1 added, 1 removed, 1 moved", first);
    await panes.waitForSummary("1 moved", names.indexOf("tea.c.owm"));
    assert.equal(await panes.element("mark:difference/over/power", first).count(), 1);
    await panes.fitted();
    const [fitted] = await panes.places();
    await panes.pane(1).getByRole("button", { name: "Zoom in" }).click();
    const zoomed = await until("one zoom", async () => {
      const places = await panes.places();
      const zooms = new Set(places.map(({ zoom }) => zoom));
      return zooms.size === 1 && places[0]?.zoom !== fitted?.zoom && places;
    });
    // On a point of the picture where nothing is drawn.
    const box = await panes.pane(2).locator(".canvas").boundingBox();
    assert.ok(box);
    const { mouse } = window.page;
    await mouse.move(box.x + 12, box.y + 12);
    await mouse.down();
    await mouse.move(box.x + 42, box.y + 32, { steps: 3 });
    await mouse.up();
    await until("pictures that moved alike", async () => {
      const places = await panes.places();
      return places.every(({ x, y, zoom }, at) => {
        const was = zoomed[at];
        return was && Math.abs(x - was.x - 30) <= 2 && Math.abs(y - was.y - 20) <= 2 && zoom === was.zoom;
      });
    });
    await panes.entry("'Kettle' moves", 2).click();
    for (const at of [0, 1, 2]) {
      await until(
        `the mark in pane ${at}`,
        async () => (await panes.marked(at)).join() === "component:kettle",
      );
    }
    await window.screenshot("variants");
  });
});

/** Chooses maps in the explorer to be shown side by side; the one that the menu is of comes first. */
async function chooseVariants(window: Workbench, map: string, others: readonly string[]): Promise<void> {
  const row = (name: string) =>
    window.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);
  const [first = map, ...more] = others;
  await row(first).click();
  for (const name of [...more, map]) await row(name).click({ modifiers: ["Control"] });
  await row(map).click({ button: "right" });
  const entry = window.page.locator(".monaco-menu .action-label", { hasText: "Side by Side" });
  await entry.waitFor();
  // A menu takes no click before it has stood for a moment.
  await until("a menu that took the click", async () => {
    await entry.click({ timeout: 1000 }).catch(() => undefined);
    return entry.waitFor({ state: "detached", timeout: 1000 }).then(
      () => true,
      () => false,
    );
  });
}

/** Closes what is beside the map. */
async function closeBeside(window: Workbench): Promise<void> {
  await window.tab("tea.owm").click();
  await window.runCommand("View: Close Editors in Other Groups");
}
