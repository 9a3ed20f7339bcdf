import assert from "node:assert/strict";
import type { Message } from "vscode-languageserver/node";
import { protocolDeclarations } from "../support/wire/declarations";
import { type Side, WireCheck } from "../support/wire/wireCheck";

/** What is wrong with the last of some messages. */
function problems(...messages: readonly (readonly [Side, object])[]): readonly string[] {
  const wire = new WireCheck();
  let last: readonly string[] = [];
  for (const [from, message] of messages) last = wire.look({ jsonrpc: "2.0", ...message } as Message, from);
  return last;
}

const position = { line: 0, character: 0 };
const range = { start: position, end: position };
const hover = [
  "client",
  { id: 1, method: "textDocument/hover", params: { textDocument: { uri: "a" }, position } },
] as const;

describe("the check of messages", () => {
  it("knows the methods and types of the protocol", () => {
    const { methods, types } = protocolDeclarations();
    assert.ok(methods.size > 90, String(methods.size));
    for (const method of [
      "initialize",
      "textDocument/inlineCompletion",
      "workspace/textDocumentContent",
      "exit",
    ]) {
      assert.ok(methods.has(method), method);
    }
    assert.ok(types.size > 300, String(types.size));
  });

  it("passes what is right", () => {
    assert.deepEqual(problems(hover), []);
    assert.deepEqual(problems(hover, ["server", { id: 1, result: null }]), []);
    assert.deepEqual(
      problems(hover, ["server", { id: 1, result: { contents: { kind: "markdown", value: "" }, range } }]),
      [],
    );
    assert.deepEqual(
      problems(hover, ["server", { id: 1, error: { code: -32800, message: "cancelled" } }]),
      [],
    );
    assert.deepEqual(problems(["server", { id: 1, method: "workspace/semanticTokens/refresh" }]), []);
  });

  it("finds parameters of a wrong shape", () => {
    const wrong = { textDocument: { uri: "a" }, position: { line: -1, character: 0.5 } };
    assert.deepEqual(problems(["client", { id: 1, method: "textDocument/hover", params: wrong }]), [
      "client textDocument/hover.position.line: -1 is no uinteger",
      "client textDocument/hover.position.character: 0.5 is no uinteger",
    ]);
    assert.equal(problems(["client", { id: 1, method: "textDocument/hover", params: {} }]).length, 2);
    assert.equal(problems(["client", { method: "textDocument/hover", params: hover[1].params }]).length, 1);
  });

  it("finds answers of a wrong shape, wherever it is", () => {
    const answer = (result: unknown) => problems(hover, ["server", { id: 1, result }]);
    assert.match(answer({ contents: { kind: "html", value: "" } })[0] ?? "", /contents/);
    assert.deepEqual(answer({ contents: "x", rang: range }), [
      "server answers textDocument/hover.rang: the protocol knows no such member",
    ]);
    assert.deepEqual(problems(["server", { id: 5, result: null }]), ["server answers the unknown request 5"]);
    assert.equal(problems(hover, ["server", { id: 1 }]).length, 1);
  });

  it("knows unions, enumerations, lists and maps", () => {
    const completion = [
      "client",
      { id: 1, method: "textDocument/completion", params: hover[1].params },
    ] as const;
    const answer = (item: object) =>
      problems(completion, ["server", { id: 1, result: { isIncomplete: false, items: [item] } }]);
    assert.deepEqual(
      answer({ label: "a", kind: 7, textEdit: { newText: "", insert: range, replace: range } }),
      [],
    );
    assert.match(answer({ label: "a", kind: 99 })[0] ?? "", /items\[0\]\.kind/);
    assert.match(answer({ label: "a", textEdit: { newText: "" } })[0] ?? "", /items\[0\]\.textEdit/);
    const rename = [
      "client",
      { id: 2, method: "textDocument/rename", params: { ...hover[1].params, newName: "b" } },
    ] as const;
    const edit = (changes: object) => problems(rename, ["server", { id: 2, result: { changes } }]);
    assert.deepEqual(edit({ "file:///a": [{ range, newText: "b" }] }), []);
    assert.equal(edit({ "file:///a": [{ range }] }).length, 1);
  });

  it("knows methods of nobody, and leaves ours alone", () => {
    assert.equal(problems(["server", { method: "textDocument/hovre", params: {} }]).length, 1);
    assert.deepEqual(problems(["server", { method: "mapwright/anything", params: 1 }]), []);
  });

  it("follows partial answers to their request", () => {
    const ask = [
      "client",
      { id: 1, method: "workspace/diagnostic", params: { previousResultIds: [], partialResultToken: 7 } },
    ] as const;
    const part = (value: object) =>
      problems(ask, ["server", { method: "$/progress", params: { token: 7, value } }]);
    assert.deepEqual(part({ items: [{ uri: "a", version: null, kind: "full", items: [] }] }), []);
    assert.equal(part({ items: [{ uri: "a", version: null, kind: "half", items: [] }] }).length, 1);
  });
});
