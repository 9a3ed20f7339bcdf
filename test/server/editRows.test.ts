import assert from "node:assert/strict";
import { readAppliedOperation } from "#core/protocol/edits";
import { LanguageClient } from "../support/languageClient";
import { applyTextEdits } from "../support/marked";

const URI = "untitled:Untitled-1";
const TEXT = "component Tea [0.5, 0.6]\r\n";
const MOVE = { op: "move", elements: [{ id: "component:tea" }], by: { visibility: 0.1, evolution: 0 } };

describe("language server: operations on the picture", () => {
  let client: LanguageClient;

  before(async () => {
    [client] = await LanguageClient.start();
    await client.open(URI, TEXT);
  });

  after(() => client.stop());

  const ask = async (uri: string, version: number, operation: unknown) =>
    readAppliedOperation(
      await client.connection.sendRequest("mapwright/applyOperation", {
        textDocument: { uri, version },
        operation,
      }),
    );

  it("turns one into edits of an untitled map", async () => {
    const answer = await ask(URI, 1, MOVE);
    assert.ok(answer && "edit" in answer);
    assert.equal(applyTextEdits(TEXT, answer.edit.edits), "component Tea [0.6, 0.6]\r\n");
  });

  it("refuses late and malformed ones, and knows nothing of maps that are not open", async () => {
    const late = await ask(URI, 9, MOVE);
    assert.ok(late && "refusal" in late && /changed in the meantime/.test(late.refusal));
    const malformed = await ask(URI, 1, { op: "move", elements: 3 });
    assert.ok(malformed && "refusal" in malformed && /cannot be done/.test(malformed.refusal));
    assert.equal(await ask("file:///nowhere.owm", 1, MOVE), undefined);
  });
});
