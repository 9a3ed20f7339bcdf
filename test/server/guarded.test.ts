import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  DocumentSymbolRequest,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { guarded } from "#server/guarded";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";

const URI = "file:///maps/tea.owm";
const MAP = "component A [0.5, 0.5]\n";

/** A promise that is settled from outside. */
function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe("guarded", () => {
  const logged: string[] = [];
  const note = (message: string) => void logged.push(message);
  const log = { error: note, warn: note, info: note };
  const none = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };

  it("passes an answer on", async () => {
    assert.equal(await guarded(log, "m", 0, () => 7)({}, none), 7);
  });

  it("logs an unknown failure and gives the empty answer", async () => {
    const fails = () => {
      throw new Error("broken");
    };
    assert.deepEqual(await guarded(log, "textDocument/hover", null, fails)({}, none), null);
    assert.deepEqual(logged, ["textDocument/hover failed"]);
  });

  it("passes a failure with a message for the user on", async () => {
    const known = new ResponseError(LSPErrorCodes.RequestFailed, "not here");
    const fails = () => Promise.reject(known);
    assert.equal(await guarded(log, "m", null, fails)({}, none), known);
  });

  it("answers a withdrawn request as the protocol wants it, whatever came of it", async () => {
    const cancelled = { ...none, isCancellationRequested: true };
    for (const work of [() => 7, () => Promise.reject(new Error("broken"))]) {
      const answer = await guarded<object, number>(log, "m", 0, work)({}, cancelled);
      assert.ok(answer instanceof ResponseError);
      assert.equal(answer.code, LSPErrorCodes.RequestCancelled);
    }
  });
});

describe("language server: what happens during a request", () => {
  let answer = later<unknown>();
  let asked = later<void>();
  let client: LanguageClient;

  // The settings are asked for while a request is being answered; until they come, anything may happen.
  beforeEach(async () => {
    answer = later<unknown>();
    asked = later<void>();
    [client] = await LanguageClient.start({
      capabilities: configurable(PULLING),
      configuration: () => {
        asked.resolve();
        return answer.promise;
      },
    });
    await client.open(URI, MAP);
  });
  afterEach(() => client.stop());

  const hover = (token?: CancellationTokenSource["token"]) => {
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 10 } };
    return client.connection.sendRequest(HoverRequest.type, params, token);
  };

  it("a document that is closed gets the empty answer", async () => {
    const request = hover();
    const outline = client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } });
    const diagnostics = client.pull(URI);
    await asked.promise;
    await client.close(URI);
    answer.resolve({});
    assert.equal(await request, null);
    assert.equal(await outline, null);
    assert.deepEqual(await diagnostics, { kind: "full", items: [] });
  });

  it("a document that is changed makes positions void, and diagnostics new", async () => {
    const request = hover();
    const diagnostics = client.pull(URI);
    await asked.promise;
    await client.change(URI, 2, { text: "prose\n" });
    answer.resolve({});
    await assert.rejects(request, { code: LSPErrorCodes.ContentModified });
    const report = await diagnostics;
    assert.deepEqual(report.kind === "full" && report.items.map(({ code }) => code), ["syntax-error"]);
  });

  it("a request that is withdrawn is answered at once it is noticed", async () => {
    const source = new CancellationTokenSource();
    const request = hover(source.token);
    await asked.promise;
    source.cancel();
    // The withdrawal is on its way before the settings are, so the server sees it first.
    answer.resolve({});
    await assert.rejects(request, { code: LSPErrorCodes.RequestCancelled });
    assert.ok(await hover());
  });
});
