import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, eventually, fileUri, openMap } from "./support";

/** The titles of reports. */
const reports = () =>
  vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap(({ input, label }) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith("mapwright.report") ? [label] : [],
    ),
  );

const report = (label: string) => eventually(label, () => reports().includes(label));

describe("the report", () => {
  const maps = ["report-a.owm", "report-b.owm"] as const;

  before(async () => {
    await closeAll();
    for (const map of maps) await openMap(map, "component Tea [0.5, 0.5]\n");
  });

  after(async () => {
    await closeAll();
    for (const map of maps) await vscode.workspace.fs.delete(fileUri(map));
  });

  it("follows the active map, be it its text or its canvas, and is one", async () => {
    await vscode.window.showTextDocument(fileUri(maps[0]), { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("mapwright.openReport");
    await report("Report report-a.owm");
    const canvas = (map: string) =>
      vscode.commands.executeCommand("vscode.openWith", fileUri(map), "mapwright.mapCanvas", {
        viewColumn: vscode.ViewColumn.One,
      });
    await canvas(maps[1]);
    await report("Report report-b.owm");
    await canvas(maps[0]);
    await report("Report report-a.owm");
    await vscode.window.showTextDocument(fileUri(maps[1]), { viewColumn: vscode.ViewColumn.One });
    await report("Report report-b.owm");
    assert.equal(reports().length, 1);
  });
});
