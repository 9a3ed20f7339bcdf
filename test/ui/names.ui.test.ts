import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { openWindow } from "./stage";

const KETTLES = `title Kettles
anchor Household [0.9, 0.6]
component Kettle [0.5, 0.5]
submap Electricity [0.2, 0.8] url(grid)
url grid [grid.owm]
Household->Kettle
Kettle->Electricity
`;

const SHOP = `title Kitchen Shop
anchor Customer [0.9, 0.6]
component Kettle [0.6, 0.4]
Customer->Kettle
`;

describe("names and files on the workbench", () => {
  let window: Workbench;
  let folder = "";

  before(async () => {
    window = await openWindow({
      open: ["kettles.owm"],
      prepare: (copy) => {
        folder = copy;
        writeFileSync(path.join(copy, "kettles.owm"), KETTLES);
        writeFileSync(path.join(copy, "shop.owm"), SHOP);
      },
    });
    await until("the server", async () => (await window.visibleText()).includes("Product"), 60_000);
  });

  after(() => window.close());

  async function startRename(line: number, column: number, newName: string): Promise<void> {
    await window.putCaret(line, column);
    const box = window.page.locator(".rename-box input");
    await until("the rename box", async () => {
      await window.press("F2");
      try {
        await box.waitFor({ timeout: 3000 });
        return true;
      } catch {
        return false;
      }
    });
    await box.fill(newName);
    await window.press("Enter");
  }

  it("shows what a rename would change in other maps before it changes them", async () => {
    await startRename(3, 13, "Boiler");
    const pane = window.page.locator(".refactor-preview, .bulk-edit-panel").first();
    await pane.waitFor({ timeout: 20_000 });
    await until("the other map", async () => (await pane.innerText()).includes("shop.owm"));
    await window.screenshot("names-rename-preview");
    // What needs a confirmation is not ticked.
    const row = (name: string) => pane.locator(".monaco-list-row", { hasText: name }).first();
    const box = (name: string) => row(name).locator("input, .monaco-checkbox, .edit-checkbox").first();
    assert.deepEqual(
      [await box("kettles.owm").isChecked(), await box("shop.owm").isChecked()],
      [true, false],
    );
    await box("shop.owm").click({ force: true });
    await window.screenshot("names-rename-ticked");
    await window.page.locator("a.monaco-button, .monaco-button", { hasText: "Apply" }).first().click();
    await until("this map", async () => (await window.visibleText()).includes("Household->Boiler"));
    await until("the other map is saved", async () =>
      readFileSync(path.join(folder, "shop.owm"), "utf8").includes("Customer->Boiler"),
    );
    await window.screenshot("names-renamed");
  });

  it("says why a rename is refused", async () => {
    await startRename(3, 13, "Household");
    await until("the reason", async () =>
      (await window.notifications()).some((text) => text.includes("'Household' is already there, in line 2")),
    );
    await window.screenshot("names-refused");
    await window.press("Escape");
  });

  it("has the uses of a name follow while it is typed", async () => {
    await window.putCaret(3, 17);
    await window.page.waitForTimeout(1000);
    await window.page.keyboard.type(" house", { delay: 60 });
    await until("the uses", async () => (await window.visibleText()).includes("Boiler house->Electricity"));
    await window.screenshot("names-linked");
    await window.press("Control+Z");
  });

  it("finds names of all maps", async () => {
    await window.press("Control+T");
    const input = window.page.locator(".quick-input-widget .quick-input-box input").first();
    await input.waitFor();
    await window.page.keyboard.type("custo");
    const row = window.page.locator(".quick-input-list .monaco-list-row", { hasText: "Customer" });
    await row.first().waitFor({ timeout: 20_000 });
    assert.match(await row.first().innerText(), /Kitchen Shop/);
    await window.screenshot("names-symbols");
    await window.press("Enter");
    await until("the other map", async () => (await window.visibleText()).includes("title Kitchen Shop"));
    assert.equal((await window.caret()).line, 2);
  });

  it("creates a map that is missing from the light bulb", async () => {
    await window.openFile("kettles.owm");
    await window.putCaret(5, 13);
    const entry = window.page.locator(".action-widget .monaco-list-row", {
      hasText: "Create the map 'grid.owm'",
    });
    await until("the repair", async () => {
      await window.press("Control+.");
      try {
        await entry.waitFor({ timeout: 4000 });
        return true;
      } catch {
        await window.press("Escape");
        return false;
      }
    });
    await window.screenshot("names-create");
    await entry.click();
    await until("the map", async () => {
      try {
        return readFileSync(path.join(folder, "grid.owm"), "utf8").startsWith("title Electricity");
      } catch {
        return false;
      }
    });
  });
});
