import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codeOf, diagnosticsWhen, type HostMap, openMap, removeMap } from "./openMap";
import { fileUri } from "./support";

const TEXT = `title Tea
anchor Public [0.95, 0.6]
component Cup [0.79, 0.61]
Public->Cup
Cup->Milk
`;

const unknown = (all: readonly vscode.Diagnostic[]) =>
  all.some((item) => codeOf(item) === "unknown-component");

describe("silencing rules", () => {
  let map: HostMap;

  beforeEach(async () => {
    map = await openMap("silencing.owm", TEXT);
    await diagnosticsWhen(map.uri, unknown);
  });

  afterEach(() => removeMap(map));

  async function actionCalled(title: string): Promise<vscode.CodeAction> {
    const at = map.at("Milk", 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      map.uri,
      new vscode.Range(at, at),
    );
    const action = actions.find((one) => one.title === title);
    assert.ok(action?.edit, actions.map((one) => one.title).join(", "));
    return action;
  }

  it("a quick fix silences a rule here", async () => {
    const { edit } = await actionCalled("Silence unknown-component here");
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.equal(
      map.document.getText(),
      TEXT.replace("Cup->Milk", "// @rule unknown-component off \nCup->Milk"),
    );
    await diagnosticsWhen(map.uri, (all) => !unknown(all));
  });

  it("a quick fix silences a rule in the map", async () => {
    const { edit } = await actionCalled("Silence unknown-component in this map");
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.equal(map.document.getText(), `// @rule unknown-component off \n${TEXT}`);
    await diagnosticsWhen(map.uri, (all) => !unknown(all));
  });

  it("a shared configuration silences it, and says what is wrong in itself", async () => {
    const file = fileUri(".mapwright.json");
    const write = (text: string) => vscode.workspace.fs.writeFile(file, Buffer.from(text));
    try {
      await write('{ "rules": { "unknown-component": "off", "unclosd": "off" } }');
      await diagnosticsWhen(map.uri, (all) => !unknown(all));
      const [problem] = await diagnosticsWhen(file, (all) => all.some((item) => item.source === "mapwright"));
      assert.match(problem?.message ?? "", /There is no rule "unclosd"\. Did you mean "unclosed"\?/);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    await diagnosticsWhen(map.uri, unknown);
    await diagnosticsWhen(file, (all) => all.length === 0);
  });

  it("tags are completed in comments", async () => {
    await map.replace("Public->Cup\n", "// @\nPublic->Cup\n");
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      map.uri,
      map.at("// @", 4),
      "@",
    );
    const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(labels.includes("@owner") && labels.includes("@rule"), labels.join(", "));
  });
});
