import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { until, type Workbench } from "../vscode/workbench";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";
import { isStored } from "./storedState";

const MAP = readFileSync(path.join(__dirname, "../fixtures/layers/shop.owm"), "utf8");

/** Where the worst bottleneck's statement stands, from 1. */
const KETTLE_LINE = MAP.split("\n").findIndex((line) => line.startsWith("component Kettle")) + 1;

/** The layers of a preview: its menu, its legend, its marks. */
class Layers {
  readonly #preview: MapPreview;

  constructor(preview: MapPreview) {
    this.#preview = preview;
  }

  get button(): Locator {
    return this.#preview.frame.locator(".toolbar button.layers");
  }

  get menu(): Locator {
    return this.#preview.frame.locator(".menu");
  }

  get legend(): Locator {
    return this.#preview.frame.locator(".legend");
  }

  item(id: string): Locator {
    return this.#preview.frame.locator(`.menu [data-layer=${JSON.stringify(id)}]`);
  }

  /** The marks of a layer that say something. */
  marks(id: string): Locator {
    return this.#preview.frame.locator(`g.mark.${id}[role=img]`);
  }

  /** Switches layers by the menu, and closes it. */
  async switch(...ids: readonly string[]): Promise<void> {
    await this.button.click();
    for (const id of ids) {
      const before = await this.item(id).getAttribute("aria-checked");
      await this.item(id).click();
      await until(
        `the switch of ${id}`,
        async () => (await this.item(id).getAttribute("aria-checked")) !== before,
      );
    }
    await this.#preview.frame.page().keyboard.press("Escape");
    await this.menu.waitFor({ state: "hidden" });
  }

  /** Ids of the layers that the menu shows as on. */
  on(): Promise<readonly (string | null)[]> {
    return this.#preview.frame
      .locator(".menu [aria-checked=true]")
      .evaluateAll((items) => items.map((item) => item.getAttribute("data-layer")));
  }
}

describe("layers of the preview", () => {
  let window: Workbench;
  let preview: MapPreview;
  let layers: Layers;

  before(async () => {
    window = await openWindow({
      open: ["shop.owm"],
      viewport: { width: 1600, height: 900 },
      prepare: (folder) => writeFileSync(path.join(folder, "shop.owm"), MAP),
    });
    preview = await MapPreview.openBeside(window);
    layers = new Layers(preview);
  });

  after(() => window.close());

  /** What the status bar says of the text's selection; the editor has the focus then. */
  async function selection(): Promise<string> {
    await window.tab("shop.owm").click();
    return window.page.locator("#status\\.editor\\.selection").innerText();
  }

  it("are off at first, without a legend", async () => {
    assert.deepEqual(await layers.on(), []);
    assert.equal(await layers.legend.isVisible(), false);
    assert.equal(await preview.frame.locator("g.mark").count(), 0);
  });

  it("are switched by the menu: badges, faded rest and a legend appear in the same picture", async () => {
    await preview.frame.locator("svg.mapwright").evaluate((svg) => svg.classList.add("same"));
    await layers.switch("bottlenecks");
    await layers.marks("bottlenecks").first().waitFor();
    assert.equal(await layers.marks("bottlenecks").count(), 3);
    assert.equal(await preview.frame.locator("svg.mapwright.same").count(), 1);
    const legend = await layers.legend.innerText();
    assert.match(legend, /Legend: Bottlenecks/);
    assert.match(legend, /Bottleneck; 1 is the worst/);
    assert.match(legend, /Bottleneck 1: 'Kettle' \(0\.35\)/);
    assert.equal(await layers.button.getAttribute("aria-label"), "Layers, 1 on");
    await window.screenshot("layers-bottlenecks-light");
  });

  it("lead from a badge to the finding's line", async () => {
    await layers.marks("bottlenecks").first().locator(".label").click();
    await preview.waitForMarked("component:kettle");
    assert.match(await selection(), new RegExp(`^Ln ${KETTLE_LINE}, .*selected`));
  });

  it("list their findings, which lead to the line as well", async () => {
    await window.putCaret(1, 1);
    await preview.waitForMarked();
    await layers.legend.locator(".findings button").first().click();
    await preview.waitForMarked("component:kettle");
    assert.match(await selection(), new RegExp(`^Ln ${KETTLE_LINE}, .*selected`));
  });

  it("follow each edit", async () => {
    await window.tab("shop.owm").click();
    await window.replaceAll(
      MAP.replace("Kettle [0.43, 0.35]", "Kettle [0.43, 0.9]").replace("; limited by", ""),
    );
    await until(
      "no bottleneck there",
      async () => (await preview.frame.locator("[data-id='mark:bottlenecks/over/kettle']").count()) === 0,
    );
    assert.doesNotMatch(await layers.legend.innerText(), /Bottleneck \d: 'Kettle'/);
    await window.replaceAll(MAP);
    await preview.frame.locator("[data-id='mark:bottlenecks/over/kettle']").waitFor();
  });

  it("are chosen by keys alone: L, arrows, first letters, Space, Escape", async () => {
    await preview.focus();
    await window.press("l");
    await layers.menu.waitFor();
    assert.equal(await preview.focused(), "Bottlenecks");
    await window.press("Space");
    await until("no layer", async () => (await layers.on()).length === 0);
    assert.equal(await preview.focused(), "Bottlenecks");
    await window.press("ArrowDown");
    assert.equal(await preview.focused(), "Critical path");
    await window.press("Enter");
    await until("the path", async () => (await layers.on()).includes("critical-path"));
    await window.press("m");
    assert.equal(await preview.focused(), "Mismatches");
    await window.press("End");
    assert.equal(await preview.focused(), "Future map");
    await window.press("ArrowDown");
    assert.equal(await preview.focused(), "Bottlenecks");
    const place = await preview.place();
    await window.press("Escape");
    await layers.menu.waitFor({ state: "hidden" });
    assert.equal(await preview.focused(), "Layers, 1 on");
    assert.deepEqual(await preview.place(), place);
  });

  it("draw the future map, in which a click still leads to the component's line", async () => {
    await layers.switch("critical-path", "future");
    await preview.frame.locator("[data-id='component:kettle'][data-name='Electric Kettle']").waitFor();
    assert.deepEqual(await preview.names("evolved"), []);
    await preview.symbol("component:kettle").click();
    await preview.waitForMarked("component:kettle");
    assert.match(await selection(), new RegExp(`^Ln ${KETTLE_LINE}, `));
    await window.screenshot("layers-future-light");
    await layers.switch("future");
    await preview.element("evolved:kettle").waitFor();
  });

  it("are chosen by a command, too", async () => {
    await window.tab("Preview shop.owm").click();
    await window.runCommand("Mapwright: Toggle Preview Layers…").catch(() => undefined);
    const list = window.page.locator(".quick-input-list .monaco-list-row");
    await list.filter({ hasText: "Movement" }).click();
    await list.filter({ hasText: "Groups" }).click();
    await window.screenshot("layers-quick-pick");
    await window.press("Enter");
    await window.quickInputGone();
    await until("the layers", async () => (await layers.on()).join() === "groups,movement");
    await window.screenshot("layers-groups-movement-light");
  });

  it("look right in dark and high contrast", async () => {
    for (const [colourTheme, look] of [
      ["Dark Modern", "vscode-dark"],
      ["Dark High Contrast", "vscode-high-contrast"],
      ["Light Modern", "vscode-light"],
    ] as const) {
      await window.tab("shop.owm").click();
      await window.runCommandAndPick("Preferences: Color Theme", colourTheme);
      const themeOf = () => preview.frame.locator(".canvas svg.mapwright").getAttribute("data-theme");
      await until(look, async () => (await themeOf()) === look);
      await layers.button.click();
      await window.screenshot(`layers-menu-${look}`);
      await window.press("Escape");
      await layers.switch("bottlenecks", "critical-path", "mismatches", "groups", "movement");
      await window.screenshot(`layers-together-${look}`);
      await layers.switch("bottlenecks", "critical-path", "mismatches", "groups", "movement");
    }
  });

  it("can be explained in one line", async () => {
    await layers.legend.locator(".fold").click();
    assert.equal(await layers.legend.locator(".body").isVisible(), false);
    assert.match(await layers.legend.innerText(), /Legend: Groups, Movement/);
    await layers.legend.locator(".fold").click();
    await layers.legend.locator(".body").waitFor();
  });
});

describe("layers in a window that is reloaded", () => {
  let window: Workbench;

  before(async () => {
    // Files in the window's address would be opened again instead of what was open.
    window = await openWindow({ prepare: (folder) => writeFileSync(path.join(folder, "shop.owm"), MAP) });
    await window.openFile("shop.owm");
  });

  after(() => window.close());

  it("come back with the preview, with their legend as it was", async () => {
    const preview = await MapPreview.openBeside(window);
    const layers = new Layers(preview);
    await layers.switch("roles");
    await layers.legend.locator(".fold").click();
    // What is stored with the second layer holds the fold, too.
    await layers.switch("bottlenecks");
    await window.page.mouse.move(600, 400);
    await until("the stored layers", () => isStored(window, '"bottlenecks"'), 30_000);
    await window.reload();
    const restored = new Layers(await MapPreview.find(window));
    await restored.marks("roles").first().waitFor();
    assert.deepEqual(await restored.on(), ["bottlenecks", "roles"]);
    assert.match(await restored.legend.innerText(), /Legend: Bottlenecks, Roles/);
    assert.equal(await restored.legend.locator(".body").isVisible(), false);
  });

  it("are on in a new preview of the workspace", async () => {
    await window.tab("Preview shop.owm").click();
    await window.runCommand("View: Close Editor");
    await window.tab("Preview shop.owm").waitFor({ state: "detached" });
    await window.tab("shop.owm").click();
    const layers = new Layers(await MapPreview.openBeside(window));
    await layers.marks("roles").first().waitFor();
    assert.deepEqual(await layers.on(), ["bottlenecks", "roles"]);
    await layers.switch("roles", "bottlenecks");
    await layers.legend.waitFor({ state: "hidden" });
  });
});
