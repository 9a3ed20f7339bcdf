import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codeOf, diagnosticsWhen, type HostMap, openMap, removeMap } from "./openMap";

const TEXT = `title Tea
anchor Public [0.95, 0.6]
component Cup of Tea [0.79, 0.61]
component Hot Water [0.52, 0.8]
component Kettle [0.43, 0.35]
evolve Kettle->Electric Kettle 0.62
pipeline Hot Water [0.6, 0.9]
Public->Cup of Tea
Cup of Tea->Hot Water
hot  water->Kettle
`;

describe("language features", () => {
  let map: HostMap;

  beforeEach(async () => {
    map = await openMap("language-features.owm", TEXT);
  });

  afterEach(() => removeMap(map));

  it("a problem appears with its rule and goes when it is repaired", async () => {
    await map.replace("Cup of Tea->Hot Water", "Cup of Tea->Hot Watr");
    const found = await diagnosticsWhen(map.uri, (all) =>
      all.some((item) => codeOf(item) === "unknown-component"),
    );
    const problem = found.find((item) => codeOf(item) === "unknown-component");
    assert.match(problem?.message ?? "", /'Hot Watr' is not declared/);
    assert.equal(problem?.source, "mapwright");
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
    await map.replace("Hot Watr", "Hot Water");
    await diagnosticsWhen(map.uri, (all) => !all.some((item) => codeOf(item) === "unknown-component"));
  });

  it("a problem leads to its rule's page, which is in the package", async () => {
    await map.replace("Cup of Tea->Hot Water", "Cup of Tea->Hot Watr");
    const found = await diagnosticsWhen(map.uri, (all) =>
      all.some((item) => codeOf(item) === "unknown-component"),
    );
    const code = found.find((item) => codeOf(item) === "unknown-component")?.code;
    assert.ok(typeof code === "object");
    assert.equal(code.target.path, "/rules/unknown-component.md");
    assert.equal(code.target.authority, "mapwright.mapwright");
    assert.equal(code.target.scheme, vscode.env.uriScheme);
    await vscode.commands.executeCommand("vscode.open", code.target);
    const labels = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));
    const end = Date.now() + 20_000;
    while (!labels().some((label) => label.includes("unknown-component.md"))) {
      assert.ok(Date.now() < end, `tabs: ${labels().join(", ")}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });

  it("offers the repair of a problem, which edits nothing else", async () => {
    await map.replace("Cup of Tea->Hot Water", "Cup of Tea->Hot Watr");
    const found = await diagnosticsWhen(map.uri, (all) =>
      all.some((item) => codeOf(item) === "unknown-component"),
    );
    const range = found.find((item) => codeOf(item) === "unknown-component")?.range;
    assert.ok(range);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      map.uri,
      range,
    );
    const repair = actions.find((action) => action.edit && /'Hot Water'/.test(action.title));
    assert.ok(repair?.edit, actions.map((action) => action.title).join("; "));
    assert.ok(await vscode.workspace.applyEdit(repair.edit));
    assert.equal(map.document.getText(), TEXT);
  });

  it("hover says where a component stands and what needs it", async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      map.uri,
      map.at("Kettle [", 2),
    );
    const text = hovers
      .flatMap((hover) => hover.contents.map((part) => (part as vscode.MarkdownString).value))
      .join("\n");
    assert.match(text, /Kettle/);
    assert.match(text, /visibility 0\.43 \(medium\)/);
    assert.match(text, /Custom Built/);
    assert.match(text, /0\.62/);
    assert.match(text, /Hot Water/);
  });

  it("completion offers names where a link ends", async () => {
    await map.replace("hot  water->Kettle", "hot  water->Ket");
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      map.uri,
      map.at("->Ket", 5, 0),
    );
    const labels = list.items.map((item) => (typeof item.label === "string" ? item.label : item.label.label));
    assert.ok(labels.includes("Kettle"), labels.join(", "));
    assert.ok(!labels.includes("component"), labels.join(", "));
  });

  it("goes from a use, in whatever spelling, to the declaration", async () => {
    for (const use of [map.at("hot  water", 1), map.at("pipeline Hot Water", 10), map.at("->Hot Water", 3)]) {
      const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        map.uri,
        use,
      );
      const [first] = links;
      assert.ok(first);
      const range = "targetRange" in first ? (first.targetSelectionRange ?? first.targetRange) : first.range;
      assert.equal(range.start.line, 3);
    }
  });

  it("finds all references and highlights them", async () => {
    const at = map.at("component Hot Water", 12);
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      map.uri,
      at,
    );
    assert.deepEqual(
      references.map((place) => place.range.start.line).sort((a, b) => a - b),
      [3, 6, 8, 9],
    );
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      map.uri,
      at,
    );
    assert.equal(highlights.length, 4);
  });

  it("outlines the map with stages", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      map.uri,
    );
    const names = symbols.map((symbol) => symbol.name);
    for (const name of ["Public", "Cup of Tea", "Hot Water", "Kettle"])
      assert.ok(names.includes(name), names.join(", "));
    assert.match(symbols.find((symbol) => symbol.name === "Cup of Tea")?.detail ?? "", /Product/);
  });

  it("reads a wrong setting as its default", async () => {
    const settings = vscode.workspace.getConfiguration("mapwright", map.uri);
    await settings.update("stageBoundaries", "nonsense", vscode.ConfigurationTarget.Workspace);
    try {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        map.uri,
        map.at("Kettle [", 2),
      );
      assert.ok(hovers.length > 0);
    } finally {
      await settings.update("stageBoundaries", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe("documents that come and go", () => {
  it("an untitled map is understood", async () => {
    await vscode.extensions.getExtension("mapwright.mapwright")?.activate();
    const document = await vscode.workspace.openTextDocument({ language: "wardley", content: "A->Nobody\n" });
    await diagnosticsWhen(document.uri, (all) => all.some((item) => codeOf(item) === "unknown-component"));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("a closed and deleted map leaves no diagnostics behind", async () => {
    const map = await openMap("short-lived.owm", "A->Nobody\n");
    await diagnosticsWhen(map.uri, (all) => all.length > 0);
    await removeMap(map);
    await diagnosticsWhen(map.uri, (all) => all.length === 0);
  });

  it("an empty map has no findings", async () => {
    const map = await openMap("empty.owm", "A->B\n");
    await diagnosticsWhen(map.uri, (all) => all.length > 0);
    await map.replace("A->B\n", "");
    await diagnosticsWhen(map.uri, (all) => all.length === 0);
    await removeMap(map);
  });

  it("a map of 10,000 components opens and is checked", async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `component Part ${i} [${(1 - i / 10_000).toFixed(4)}, 0.5]`,
    );
    const map = await openMap("large.owm", `${lines.join("\n")}\nPart 1->Nobody\n`);
    await diagnosticsWhen(map.uri, (all) => all.some((item) => codeOf(item) === "unknown-component"));
    await removeMap(map);
  });
});
