import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type Range,
  type TextDocumentEdit,
} from "vscode-languageserver/node";
import { temporaryFolder } from "../support/commandLine";
import { LanguageClient, PULLING } from "../support/languageClient";
import { applyTextEdits, marked } from "../support/marked";

const RESOLVING: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ["edit"] } },
  },
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"], snippetEditSupport: true },
  },
};

/** What an action does to one document, without snippets. */
function editsOf({ edit }: CodeAction, uri: string): TextDocumentEdit | undefined {
  const changes = edit?.documentChanges?.filter((change) => "textDocument" in change);
  return changes?.find(({ textDocument }) => textDocument.uri === uri);
}

function applied(text: string, { edits }: TextDocumentEdit): string {
  return applyTextEdits(
    text,
    edits.map((edit) => {
      assert.ok("newText" in edit);
      return edit;
    }),
  );
}

describe("language server: code actions", () => {
  const folder = temporaryFolder();
  const uri = pathToFileURL(path.join(folder, "tea.owm")).href;
  const { text, ranges, cursors } = marked(
    "component Cup [0.9, 0.5]",
    "<|component Kettle [0.5, 0.5]",
    "component Power [0.3, 0.7]|>",
    "submap Cellar<|> [0.2, 0.2] url(cellar.owm)",
    "Cup->Kettle->Power<|>",
    "evolve Power->Sun<|> 0.9",
  );
  const [components] = ranges;
  let client: LanguageClient;

  before(async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "tea.owm"), text);
    writeFileSync(path.join(folder, "cellar.owm"), "component Wine [0.4, 0.4]\n");
    [client] = await LanguageClient.start({
      capabilities: RESOLVING,
      folders: [pathToFileURL(folder).href],
    });
    await client.open(uri, text, 7);
  });
  after(() => client.stop());

  async function actionsAt(range: Range | undefined, only?: string[], triggerKind?: CodeActionTriggerKind) {
    assert.ok(range);
    const context = { diagnostics: [], ...(only && { only }), ...(triggerKind && { triggerKind }) };
    const params = { textDocument: { uri }, range, context };
    return ((await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  }

  async function chosen(title: RegExp, actions: readonly CodeAction[]): Promise<CodeAction> {
    const action = actions.find((candidate) => title.test(candidate.title));
    assert.ok(action, `${title} is none of ${actions.map((one) => one.title).join(", ")}`);
    assert.ok(action.edit === undefined && action.data);
    return client.connection.sendRequest(CodeActionResolveRequest.type, action);
  }

  it("says which kinds there are, and that edits are filled in later", async () => {
    const [other, { capabilities }] = await LanguageClient.start();
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: [
        "quickfix",
        "refactor.extract",
        "refactor.inline",
        "refactor.rewrite",
        "refactor.move",
        "source.fixAll.mapwright",
        "source.tidyLabels.mapwright",
        "source.tidyLabelsAnew.mapwright",
        "source.organize.mapwright.byKind",
        "source.organize.mapwright.byValueChain",
      ],
      resolveProvider: true,
    });
    await other.stop();
  });

  it("extracts a submap to a new file, for the version it was asked for", async () => {
    const action = await chosen(/^Extract 2 components/, await actionsAt(components, ["refactor.extract"]));
    const file = pathToFileURL(path.join(folder, "kettle.owm")).href;
    assert.deepEqual(action.edit?.documentChanges?.[0], {
      kind: "create",
      uri: file,
      options: { overwrite: false, ignoreIfExists: false },
    });
    const [created, changed] = [editsOf(action, file), editsOf(action, uri)];
    assert.ok(created && changed);
    assert.match(applied("", created), /^title Kettle\n\ncomponent Kettle/);
    assert.match(applied(text, changed), /^submap Kettle \[0\.5, 0\.5\] url\(kettle\)$/m);
    assert.deepEqual(changed.textDocument, { uri, version: 7 });
  });

  it("inlines a submap from a file that nobody has open", async () => {
    const [cursor] = cursors;
    assert.ok(cursor);
    const at = { start: cursor, end: cursor };
    const changed = editsOf(await chosen(/^Inline the submap 'Cellar'$/, await actionsAt(at)), uri);
    assert.ok(changed);
    assert.match(applied(text, changed), /^component Wine \[0\.4, 0\.4\]$/m);
  });

  it("shows what cannot be done when the user asks, and why", async () => {
    const [, , cursor] = cursors;
    assert.ok(cursor);
    const at = { start: cursor, end: cursor };
    const asked = await actionsAt(at, ["refactor"], CodeActionTriggerKind.Invoked);
    assert.deepEqual(
      asked.map(({ disabled }) => disabled?.reason),
      ["There the new name 'Sun' has no place."],
    );
    assert.deepEqual(await actionsAt(at, ["refactor"], CodeActionTriggerKind.Automatic), []);
  });

  it("fixes all and organizes when asked by kind, with the edit at once", async () => {
    const [, cursor] = cursors;
    assert.ok(cursor);
    const at = { start: cursor, end: cursor };
    const [fix] = await actionsAt(at, ["source.fixAll"]);
    const fixes = fix && editsOf(fix, uri);
    assert.ok(fixes && fix.kind === "source.fixAll.mapwright");
    assert.match(applied(text, fixes), /Cup->Kettle\nKettle->Power/);
    const sorted = await actionsAt(at, ["source.organize.mapwright.byValueChain"]);
    assert.deepEqual(sorted, []);
  });

  it("fills in nothing for a version that is gone, nor for what it did not offer", async () => {
    const offered = (await actionsAt(components)).find(({ title }) => title.startsWith("Extract"));
    assert.ok(offered);
    const data = { ...(offered.data as object), version: 6 };
    const old = client.connection.sendRequest(CodeActionResolveRequest.type, { ...offered, data });
    await assert.rejects(old, /changed during codeAction\/resolve/);
    const unknown = { ...(offered.data as object), title: "Extract everything" };
    const made = client.connection.sendRequest(CodeActionResolveRequest.type, { ...offered, data: unknown });
    await assert.rejects(made, /cannot be done any more/);
    const foreign = { title: "x", data: { uri: 3 } };
    assert.deepEqual(await client.connection.sendRequest(CodeActionResolveRequest.type, foreign), foreign);
  });
});
