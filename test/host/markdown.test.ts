import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codeOf, diagnosticsWhen, type HostMap, openMap, removeMap } from "./openMap";

const STORY = `# Tea

> \`\`\`wardley
> component Cup of Tea [0.79, 0.61]
> component   Kettle [0.43, 0.35]
> Cup of Tea->Kettle
> Cup of Tea->Milk
> \`\`\`

## More
`;

describe("maps in a Markdown document", () => {
  let map: HostMap;

  beforeEach(async () => {
    map = await openMap("story.md", STORY);
    await diagnosticsWhen(map.uri, (all) => all.some((item) => codeOf(item) === "unknown-component"));
  });

  afterEach(() => removeMap(map));

  it("have problems where they stand", () => {
    const problem = vscode.languages
      .getDiagnostics(map.uri)
      .find((item) => codeOf(item) === "unknown-component");
    assert.ok(problem?.range.start.isEqual(map.at("Milk")));
  });

  it("answer hovers, and lead from a use to the declaration", async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      map.uri,
      map.at("Kettle", 1, 1),
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part as vscode.MarkdownString).value),
    );
    assert.match(text.join("\n"), /Custom Built/);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      map.uri,
      map.at("Kettle", 1, 1),
    );
    const [place] = found;
    assert.ok(place);
    const range = "targetUri" in place ? (place.targetSelectionRange ?? place.targetRange) : place.range;
    assert.ok(range.start.isEqual(map.at("Kettle")));
  });

  it("are renamed and formatted in their columns", async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      map.uri,
      map.at("Kettle", 1, 1),
      "Boiler",
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(map.document.getText(), STORY.replaceAll("Kettle", "Boiler"));
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      "vscode.executeFormatDocumentProvider",
      map.uri,
      { tabSize: 2, insertSpaces: true },
    );
    const change = new vscode.WorkspaceEdit();
    change.set(map.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(change));
    const lines = map.document.getText().split("\n");
    assert.deepEqual([lines[0], lines[2], lines[7], lines[9]], ["# Tea", "> ```wardley", "> ```", "## More"]);
    assert.ok(lines.slice(3, 7).every((line) => line.startsWith("> ") && !line.startsWith(">  ")));
    assert.match(lines[4] ?? "", /^> component Boiler +\[/);
  });

  it("leave VS Code's own Markdown features alone", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      map.uri,
    );
    const names = symbols.map(({ name }) => name);
    assert.ok(names.includes("# Tea") && names.includes("Kettle"), names.join(", "));
    const outside = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      map.uri,
      map.at("Tea"),
    );
    assert.deepEqual(outside, []);
  });

  it("are drawn by the renderer that the Markdown preview uses", async () => {
    const html = await vscode.commands.executeCommand<string>("markdown.api.render", map.document);
    assert.match(html, /class="mapwright-map[^>]*>.*<svg[^>]*data-theme="vscode-light"/);
    assert.match(html, /data-theme="vscode-dark"/);
    assert.match(html, /Line 7: .*Milk/);
  });
});
