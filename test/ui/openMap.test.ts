import assert from "node:assert/strict";
import type { Workbench } from "../vscode/workbench";
import { openWindow } from "./stage";

describe("opening a map", () => {
  let window: Workbench;

  before(async () => {
    window = await openWindow({ open: ["tea.owm"] });
  });

  after(() => window.close());

  it("shows its text", async () => {
    await window.page.locator(".view-line").filter({ hasText: "Tea Shop" }).waitFor();
  });

  it("names the language", async () => {
    assert.match(await window.language().innerText(), /Wardley/);
  });
});
