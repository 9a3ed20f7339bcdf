import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type HostMap, openMap, removeMap } from "./openMap";
import { closeAll, eventually } from "./support";

const TEXT = `title Tea
anchor Public [0.95, 0.6]
// @significance the point of it all
component Cup of Tea [0.79, 0.61]
component Hot Water [0.52, 0.8]
component Kettle [0.43, 0.35]
evolve Kettle->Electric Kettle 0.62
Public->Cup of Tea
Cup of Tea->Hot Water
Hot Water->Kettle
`;

/** The tabs of the report: title and group. */
function reportTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs
      .filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("mapwright.report"),
      )
      .map(({ label }) => `${label} ${group.viewColumn}`),
  );
}

describe("understanding a map", () => {
  let map: HostMap;

  beforeEach(async () => {
    map = await openMap("understanding.owm", TEXT);
  });

  afterEach(async () => {
    await removeMap(map);
    await closeAll();
  });

  it("hover says what a component is for and how to treat it", async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      map.uri,
      map.at("Cup of Tea [", 2),
    );
    const text = hovers
      .flatMap((hover) => hover.contents.map((part) => (part as vscode.MarkdownString).value))
      .join("\n");
    assert.match(text, /Serves Public directly/);
    assert.match(text, /author: the point of it all/);
    assert.match(text, /How to treat it/);
    assert.match(text, /data:image\/svg\+xml,/);
  });

  it("inlay hints say stages, code lenses count needs, and both can be switched off", async () => {
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        map.uri,
        new vscode.Range(0, 0, map.document.lineCount, 0),
      );
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", map.uri, 100);
    await eventually("hints", async () => (await hints()).length === 4);
    assert.deepEqual(
      (await hints()).map(({ label }) => label),
      ["Product", "Commodity", "Custom Built", "Product"],
    );
    const settings = vscode.workspace.getConfiguration("mapwright", map.uri);
    const titlesOf = async () => (await lenses()).map(({ command }) => command?.title);
    assert.deepEqual(await titlesOf(), ["weakest link of the critical path (0.35)"]);
    await settings.update("codeLens", "all", vscode.ConfigurationTarget.Workspace);
    await eventually("all lenses", async () => (await lenses()).length > 1);
    const titles = await titlesOf();
    for (const title of ["1 need", "needed by 1", "weakest link of the critical path (0.35)"]) {
      assert.ok(titles.includes(title), titles.join("; "));
    }
    const set = async (codeLens: string | undefined, stages: boolean | undefined) => {
      await settings.update("codeLens", codeLens, vscode.ConfigurationTarget.Workspace);
      await settings.update("inlayHints.stages", stages, vscode.ConfigurationTarget.Workspace);
    };
    await set("off", false);
    try {
      await eventually("no hints", async () => (await hints()).length === 0);
      await eventually("no lenses", async () => (await lenses()).length === 0);
    } finally {
      await set(undefined, undefined);
    }
  });

  it("a code lens can be run", async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      map.uri,
      100,
    );
    const command = lenses.find(({ command }) => command?.title.startsWith("weakest"))?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await vscode.commands.executeCommand(command.command, "not", "these", "arguments");
  });

  it("the report opens beside the map, once", async () => {
    await vscode.commands.executeCommand("mapwright.openReport");
    await eventually("the report", () => reportTabs().join() === "Report understanding.owm 2");
    await vscode.commands.executeCommand("mapwright.openReport", map.uri);
    assert.equal(reportTabs().length, 1);
  });

  it("the report follows the active map", async () => {
    await vscode.commands.executeCommand("mapwright.openReport");
    await eventually("the report", () => reportTabs().length === 1);
    const other = await openMap("understanding-too.owm", "title Other\n");
    await eventually("the other map", () => reportTabs()[0]?.startsWith("Report understanding-too.owm"));
    await removeMap(other);
  });
});
