import assert from "node:assert/strict";
import { until, type Workbench } from "../vscode/workbench";
import { MapPreview } from "./mapPreview";
import { openWindow } from "./stage";

describe("in the extension host of the browser, without Node", () => {
  let window: Workbench;

  before(async () => {
    window = await openWindow();
    window.setSettings({ "remote.extensionKind": { "mapwright.mapwright": ["web"] } });
    await window.reload();
    await window.openFile("tea.owm");
  });

  after(async () => {
    window.setSettings({});
    await window.close();
  });

  it("draws, and answers from a server in a worker", async () => {
    const preview = await MapPreview.openBeside(window);
    assert.ok((await preview.names("component")).includes("Kettle"));
    await window.tab("tea.owm").click();
    assert.match(await window.hover("Kettle"), /Custom Built/);
    await window.putCaret(14, 1);
    await window.type("x");
    await preview.element("link:kettle->power").waitFor({ state: "detached" });
    await until("a problem", async () => {
      const { errors, warnings } = await window.problems();
      return errors + warnings > 0;
    });
    await window.runCommand("Developer: Show Running Extensions");
    const row = window.page
      .locator(".runtime-extensions-editor .monaco-list-row")
      .filter({ hasText: "Mapwright" });
    assert.match(await row.innerText(), /web worker/);
  });
});
