import assert from "node:assert/strict";
import {
  CodeActionRequest,
  HoverRequest,
  RenameRequest,
  SelectionRangeRequest,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { LanguageClient, PULLING } from "../support/languageClient";
import { applyTextEdits, type Marked, marked } from "../support/marked";

const URI = "file:///docs/story.md";

/** An editor whose edits name the versions they are for. */
const EDITOR = { ...PULLING, workspace: { ...PULLING.workspace, workspaceEdit: { documentChanges: true } } };

const at = (line: number, character: number) => ({ line, character });

describe("language server: Markdown documents as a whole", () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  async function open(...lines: readonly string[]): Promise<Marked> {
    [client] = await LanguageClient.start({ capabilities: EDITOR });
    const document = marked(...lines);
    await client.open(URI, document.text, 1, "markdown");
    return document;
  }

  const textDocument = { uri: URI };

  it("repairs all of its maps by one action, as editors ask for it on saving", async () => {
    const { text } = await open(
      "```owm",
      "component A [0.8, 0.5]",
      "component B [0.5, 0.5]",
      "A->B->A",
      "```",
      "- ```owm",
      "  Component C [0.8 0.5]",
      "  ```",
    );
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: at(0, 0), end: at(8, 0) },
      context: { diagnostics: [], only: ["source.fixAll"], triggerKind: 2 },
    });
    assert.equal(actions?.length, 1);
    const [action] = actions;
    assert.ok(action && "edit" in action);
    const after = applyTextEdits(text, editsOf(action.edit)).split("\n");
    assert.deepEqual(after.slice(3, 5), ["A->B", "B->A"]);
    assert.equal(after[7], "  component C [0.8, 0.5]");
  });

  it("takes places past the end for the end, and has an empty range where no map is", async () => {
    await open("# Story", "", "```wardley", "component Cup [0.8, 0.5]", "Cup->Cup");
    const position = at(4, 99);
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    assert.deepEqual(hover?.range, { start: at(4, 5), end: at(4, 8) });
    const positions = [at(99, 99), at(0, 99), at(4, 99)];
    const found = await client.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions,
    });
    assert.deepEqual(
      found?.map(({ range }) => range),
      [hover?.range, { start: at(0, 7), end: at(0, 7) }, hover?.range],
    );
  });

  it("speaks of the lines of the document, also when it refuses", async () => {
    const { cursor } = await open(
      "# Story",
      "",
      "```wardley",
      "component Cup [0.8, 0.5]",
      "component Tea [0.5, 0.5]",
      "cup->Te<|>a",
      "```",
    );
    assert.deepEqual(await client.messages(URI, "name-spelling"), [
      "'cup' is declared as 'Cup' in line 4: write it the same way.",
    ]);
    const params = { textDocument, position: cursor, newName: "Cup" };
    await assert.rejects(client.connection.sendRequest(RenameRequest.type, params), {
      message: "'Cup' is already there, in line 4.",
    });
  });

  it("edits the version that is there after an edit of nothing", async () => {
    await open("```owm", "component Cup [0.8, 0.5]", "```");
    await client.change(URI, 2);
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position: at(1, 10),
      newName: "Mug",
    });
    assert.deepEqual(
      edit?.documentChanges?.map((change) => "textDocument" in change && change.textDocument),
      [{ uri: URI, version: 2 }],
    );
  });
});

/** The edits of the document. */
function editsOf(edit: WorkspaceEdit | null | undefined) {
  return (edit?.documentChanges ?? []).flatMap((change) =>
    "edits" in change ? change.edits.flatMap((each) => ("newText" in each ? [each] : [])) : [],
  );
}
