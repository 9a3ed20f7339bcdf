import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commitStates } from "../support/gitFolder";
import { until, type Workbench } from "../vscode/workbench";
import { MapPanes } from "./mapPanes";
import { MapPreview } from "./mapPreview";
import { openWindowWith } from "./stage";

/** A map with a revision, in a folder whose settings would write files. */
function prepare(folder: string): void {
  const now = readFileSync(path.join(folder, "tea.owm"), "utf8");
  const then = now.replace("[0.43, 0.35]", "[0.43, 0.2]");
  assert.notEqual(then, now);
  commitStates(folder, [{ subject: "A first map", day: "2026-01-10", files: { "tea.owm": then } }]);
  writeFileSync(path.join(folder, "tea.owm"), now);
  mkdirSync(path.join(folder, ".vscode"));
  writeFileSync(
    path.join(folder, ".vscode/settings.json"),
    JSON.stringify({ "mapwright.export.onSave": "svg" }),
  );
}

describe("a window in Restricted Mode", () => {
  let window: Workbench;
  let close: () => Promise<void>;
  let preview: MapPreview;

  before(async () => {
    const opened = await openWindowWith(
      [],
      { open: ["tea.owm"], prepare },
      { workspaceTrust: true, settings: { "git.enabled": true, "workbench.editor.useModal": "off" } },
    );
    ({ window, close } = opened);
  });

  after(() => close());

  const restricted = () => window.page.locator("#status\\.workspaceTrust");
  const picture = () => path.join(window.folder, "tea.svg");

  /** Writes a line at the end of the map and saves it. */
  async function writeAndSave(line: string): Promise<void> {
    await window.tab("tea.owm").click();
    await window.putCaret(99, 1);
    await window.page.keyboard.insertText(`${line}\n`);
    await window.runCommand("File: Save");
    await until("the saved map", async () =>
      readFileSync(path.join(window.folder, "tea.owm"), "utf8").includes(line),
    );
  }

  it("draws and checks maps, reads no revisions and says so, and writes nothing the folder asks for", async () => {
    await restricted().waitFor();
    preview = await MapPreview.openBeside(window);
    await writeAndSave("component Saucer [0.2, 0.2]");
    await preview.element("component:saucer").waitFor();
    await until("a warning of a component without links", async () => (await window.problems()).warnings > 0);
    await window.runCommand("Mapwright: Compare Map With HEAD");
    await window.page
      .locator(".notification-toast", { hasText: "Revisions are read in trusted workspaces only." })
      .waitFor();
    assert.equal(existsSync(picture()), false);
  });

  it("has the rest as soon as the folder is trusted", async () => {
    await window.runCommand("Workspaces: Manage Workspace Trust");
    await window.page.locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ }).click();
    await restricted().waitFor({ state: "detached" });
    await writeAndSave("component Spoon [0.3, 0.2]");
    await preview.element("component:spoon").waitFor();
    await until("the picture on disk", async () => existsSync(picture()));
    // Git's own extension comes with the trust; until it is there a comparison says that it is not.
    await window.page.locator(".statusbar-item a[aria-label*='main']").first().waitFor();
    await window.runCommand("Mapwright: Compare Map With HEAD");
    const panes = await MapPanes.find(window, ".differences li");
    await panes.waitForSummary("2 added, 1 moved");
  });
});
