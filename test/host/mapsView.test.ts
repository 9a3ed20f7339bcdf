import assert from "node:assert/strict";
import * as vscode from "vscode";
import { findingsIn, itemOf, type MapRow } from "../../client/src/maps/mapRow";
import { diagnosticsWhen, type HostMap, openMap, removeMap } from "./openMap";

const TEXT = `title View
anchor User [0.95, 0.5]
component Tea [0.6, 0.5]
User->Tea
User->Coffee
component Power [0.2, 1.5]
Tea->Power
`;

describe("rows of the Maps view", () => {
  let map: HostMap;

  beforeEach(async () => {
    map = await openMap("view.owm", TEXT);
    await diagnosticsWhen(map.uri, (found) => found.length > 1);
  });

  afterEach(() => removeMap(map));

  const rowOf = (uri: vscode.Uri, titles: readonly string[]): MapRow => ({
    kind: "map",
    resourceUri: uri,
    listed: { uri: uri.toString(), titles, names: 3 },
  });

  it("say what a map is called, what was found in it, and where it is", () => {
    const item = itemOf(rowOf(map.uri, ["View"]));
    assert.equal(item.label, "View");
    const loud = findingsIn(map.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning);
    assert.ok(loud.length > 0);
    const said = loud.length === 1 ? "1 warning" : `${loud.length} warnings`;
    assert.match(String(item.description), new RegExp(`^view\\.owm · .*${said}`));
    assert.equal(item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    assert.equal(item.resourceUri?.toString(), map.uri.toString());
    assert.deepEqual(item.command?.arguments, [map.uri]);
    assert.match(item.accessibilityInformation?.label ?? "", new RegExp(`^View, .*${said}`));
  });

  it("have what was found below them, the loudest first, each with its line", () => {
    const row = rowOf(map.uri, ["View"]);
    const found = findingsIn(map.uri);
    const severities = found.map(({ severity }) => severity);
    assert.deepEqual(
      severities,
      [...severities].sort((a, b) => a - b),
    );
    for (const finding of found) {
      const item = itemOf({ kind: "finding", map: row, finding });
      assert.equal(item.label, finding.message);
      assert.equal(item.description, `line ${finding.range.start.line + 1}`);
      assert.deepEqual(item.command?.arguments, [map.uri, { selection: finding.range }]);
    }
  });

  it("fall back on the file's name, count maps in fences, and have nothing to unfold where nothing was found", () => {
    const clean = itemOf(rowOf(vscode.Uri.joinPath(map.uri, "../sub/quiet.owm"), [""]));
    assert.equal(clean.label, "quiet.owm");
    assert.equal(clean.description, "sub/quiet.owm");
    assert.equal(clean.collapsibleState, vscode.TreeItemCollapsibleState.None);
    const notes = itemOf(rowOf(vscode.Uri.joinPath(map.uri, "../notes.md"), ["", "Second"]));
    assert.equal(notes.label, "Second");
    assert.equal(notes.description, "notes.md · 2 maps");
    assert.equal(notes.contextValue, "markdown");
  });

  it("are in a view of the explorer", async () => {
    await vscode.commands.executeCommand("mapwright.maps.focus");
  });
});
