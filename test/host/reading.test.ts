import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codeOf, diagnosticsWhen, type HostMap, openMap, removeMap } from "./openMap";
import { closeAll, eventually, fileUri } from "./support";

const TEXT = `// #region Users
title Shop
anchor Customer [0.95, 0.6]
// #endregion

component Tea [0.79, 0.61]
component Pay [0.52, 0.5]
pipeline Pay
{
  component Cash [0.3]
  component Card [0.6]
}
submap Mill [0.4, 0.5] url(reading-mill.owm)

Customer->Tea
Tea->Pay
Tea->Mill
Tea->Nothing
`;

const MILL = "title The Mill\ncomponent Flour [0.9, 0.5]\ncomponent Stone [0.5, 0.5]\nFlour->Stone\n";

/** Runs one of the editor's own commands. */
const run = <T>(command: string, ...rest: readonly unknown[]) =>
  vscode.commands.executeCommand<T>(command, ...rest);

describe("reading a map", () => {
  let map: HostMap;

  beforeEach(async () => {
    await vscode.workspace.fs.writeFile(fileUri("reading-mill.owm"), new TextEncoder().encode(MILL));
    map = await openMap("reading.owm", TEXT);
  });
  afterEach(async () => {
    await removeMap(map);
    await vscode.workspace.fs.delete(fileUri("reading-mill.owm"));
    await closeAll();
  });

  it("names are coloured by what they mean", async () => {
    const legend = await eventually("a legend", () =>
      run<vscode.SemanticTokensLegend | undefined>("vscode.provideDocumentSemanticTokensLegend", map.uri),
    );
    const tokens = await run<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens", map.uri);
    const found = new Map<string, string>();
    let [line, column] = [0, 0];
    for (let at = 0; at < tokens.data.length; at += 5) {
      const [lines = 0, columns = 0, length = 0, type = 0] = tokens.data.slice(at, at + 5);
      line += lines;
      column = lines > 0 ? columns : column + columns;
      const range = new vscode.Range(line, column, line, column + length);
      found.set(map.document.getText(range), legend.tokenTypes[type] ?? "");
    }
    const wanted = {
      Customer: "anchor",
      Tea: "component",
      Pay: "pipeline",
      Cash: "choice",
      Mill: "submap",
      Nothing: "unresolvedName",
    };
    for (const [name, type] of Object.entries(wanted)) assert.equal(found.get(name), type, name);
  });

  it("sections, pipelines and regions can be folded", async () => {
    const folds = await run<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", map.uri);
    const lines = folds.map(({ start, end }) => `${start}-${end}`);
    for (const fold of ["0-3", "5-12", "7-10", "14-17"]) assert.ok(lines.includes(fold), lines.join(" "));
  });

  it("a selection grows from a number to the map", async () => {
    const at = map.at("0.79", 1);
    const [first] = await run<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", map.uri, [at]);
    const texts: string[] = [];
    for (let range = first; range; range = range.parent as vscode.SelectionRange) {
      texts.push(map.document.getText(range.range));
    }
    for (const step of ["0.79", "[0.79, 0.61]", "component Tea [0.79, 0.61]"]) {
      assert.ok(texts.includes(step), texts.join(" | "));
    }
  });

  it("the number that is to be written is explained", async () => {
    const help = await run<vscode.SignatureHelp>(
      "vscode.executeSignatureHelpProvider",
      map.uri,
      map.at("0.61", 2),
    );
    const [signature] = help.signatures;
    const parameter = signature?.parameters[help.activeParameter];
    assert.match(signature?.label ?? "", /^component <name> \[<visibility>, <evolution>\]/);
    const { documentation } = parameter ?? {};
    const said = typeof documentation === "string" ? documentation : documentation?.value;
    assert.match(said ?? "", /0\.61: Product/);
  });

  it("the value chain is a call hierarchy, which goes on in other maps", async () => {
    const [tea] = await run<vscode.CallHierarchyItem[]>(
      "vscode.prepareCallHierarchy",
      map.uri,
      map.at("Tea ["),
    );
    assert.equal(tea?.name, "Tea");
    const needs = await run<vscode.CallHierarchyOutgoingCall[]>("vscode.provideOutgoingCalls", tea);
    assert.deepEqual(
      needs.map(({ to }) => to.name),
      ["Pay", "Mill"],
    );
    const neededBy = await run<vscode.CallHierarchyIncomingCall[]>("vscode.provideIncomingCalls", tea);
    assert.deepEqual(
      neededBy.map(({ from }) => from.name),
      ["Customer"],
    );
    const [, mill] = needs;
    assert.ok(mill);
    const below = await eventually("the other map", async () => {
      const found = await run<vscode.CallHierarchyOutgoingCall[]>("vscode.provideOutgoingCalls", mill.to);
      return found.length > 0 && found;
    });
    assert.deepEqual(
      below.map(({ to }) => `${to.name} ${to.uri.path.split("/").at(-1)}`),
      ["Flour reading-mill.owm"],
    );
  });

  it("pipelines and submaps are a type hierarchy", async () => {
    const [pay] = await run<vscode.TypeHierarchyItem[]>(
      "vscode.prepareTypeHierarchy",
      map.uri,
      map.at("Pay ["),
    );
    const choices = await run<vscode.TypeHierarchyItem[]>("vscode.provideSubtypes", pay);
    assert.deepEqual(
      choices.map(({ name }) => name),
      ["Cash", "Card"],
    );
  });

  it("problems of a map that is not open are listed, and go when it is repaired", async () => {
    const uri = fileUri("reading-wrong.owm");
    const write = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await write("Component Tea [0.5, 0.5]\n");
    try {
      await diagnosticsWhen(uri, (all) => all.some((item) => codeOf(item) === "keyword-case"));
      await write("component Tea [0.5, 0.5]\n");
      await diagnosticsWhen(uri, (all) => !all.some((item) => codeOf(item) === "keyword-case"));
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it("the syntax tree is a document, which follows the map", async () => {
    await run("mapwright.showSyntaxTree");
    const shown = await eventually("the document", () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "mapwright-syntax"),
    );
    assert.match(shown.getText(), /syntax tree of reading\.owm/);
    assert.match(shown.getText(), /name \[10, 13\) "Tea"/);
    await map.replace("component Tea [", "component Coffee [");
    await eventually("the new text", () => shown.getText().includes('"Coffee"'));
  });

  it("a completion that is looked at shows a picture of the map with it", async () => {
    await map.replace("Tea->Nothing", "Card->Tea\nCustomer->");
    const list = await run<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      map.uri,
      map.at("Customer->", 10, 1),
      undefined,
      20,
    );
    const item = list.items.find(({ label }) => (typeof label === "string" ? label : label.label) === "Pay");
    const { documentation } = item ?? {};
    const said = typeof documentation === "string" ? documentation : documentation?.value;
    assert.match(said ?? "", /data:image\/svg\+xml,/);
  });

  it("likely links are suggested once that is switched on", async () => {
    const settings = vscode.workspace.getConfiguration("mapwright", map.uri);
    await settings.update("inlineCompletion.enabled", true, vscode.ConfigurationTarget.Workspace);
    try {
      await map.replace("Tea->Pay\n", "");
      await map.replace("Tea->Mill\nTea->Nothing\n", "");
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const end = map.document.lineAt(map.document.lineCount - 1).range.end;
      await eventually("a suggestion that is taken", async () => {
        editor.selection = new vscode.Selection(end, end);
        await run("editor.action.inlineSuggest.trigger");
        await new Promise((resolve) => setTimeout(resolve, 300));
        await run("editor.action.inlineSuggest.commit");
        return /^(Tea|Customer|Pay)->/m.test(map.document.lineAt(map.document.lineCount - 1).text);
      });
      assert.equal(map.document.lineAt(map.document.lineCount - 1).text, "Tea->Pay");
    } finally {
      await settings.update("inlineCompletion.enabled", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
