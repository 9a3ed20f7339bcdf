import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  InlineCompletionRequest,
  UnregistrationRequest,
} from "vscode-languageserver/node";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";

const URI = "file:///maps/switching.owm";
const TEXT = "component Tea [0.8, 0.6]\ncomponent Pot [0.4, 0.4]\n";

const REGISTERING: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeLens: { dynamicRegistration: true },
    inlayHint: { dynamicRegistration: true },
    inlineCompletion: { dynamicRegistration: true },
  },
};

describe("language server: what settings switch", () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  it("is offered by registration, and taken back, where the client lets the server do that", async () => {
    let section: unknown = {};
    const taken: string[] = [];
    const [started, { capabilities }] = await LanguageClient.start({
      capabilities: configurable(REGISTERING),
      configuration: () => section,
    });
    client = started;
    client.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      taken.push(...unregisterations.map(({ method }) => method));
    });
    const { codeLensProvider, inlayHintProvider, inlineCompletionProvider } = capabilities;
    assert.deepEqual(
      [codeLensProvider, inlayHintProvider, inlineCompletionProvider],
      [undefined, undefined, undefined],
    );
    const methods = () =>
      client.registrations.map(({ method }) => method).filter((method) => method.startsWith("textDocument/"));
    await client.until("two registrations", () => methods().length === 2);
    assert.deepEqual([...methods()].sort(), ["textDocument/codeLens", "textDocument/inlayHint"]);
    const lens = client.registrations.find(({ method }) => method === "textDocument/codeLens");
    assert.deepEqual(lens?.registerOptions, { documentSelector: null, resolveProvider: false });

    section = { codeLens: false, inlineCompletion: { enabled: true } };
    await client.changeConfiguration(null);
    await client.until("another registration", () => methods().length === 3);
    assert.equal(methods()[2], "textDocument/inlineCompletion");
    assert.deepEqual(taken, ["textDocument/codeLens"]);

    section = {};
    await client.changeConfiguration(null);
    await client.until("code lenses again", () => methods().length === 4);
    assert.equal(methods()[3], "textDocument/codeLens");
  });

  it("is offered from the start elsewhere, and answers with nothing while it is off", async () => {
    let enabled = false;
    const [started, { capabilities }] = await LanguageClient.start({
      capabilities: configurable(PULLING),
      configuration: () => ({ inlineCompletion: { enabled } }),
    });
    client = started;
    assert.equal(capabilities.inlineCompletionProvider, true);
    assert.ok(capabilities.codeLensProvider && capabilities.inlayHintProvider);
    await client.open(URI, TEXT);
    const ask = () =>
      client.connection.sendRequest(InlineCompletionRequest.type, {
        textDocument: { uri: URI },
        position: { line: 2, character: 0 },
        context: { triggerKind: 1 },
      });
    assert.deepEqual(await ask(), []);
    enabled = true;
    await client.changeConfiguration(null);
    const items = await ask();
    assert.deepEqual(Array.isArray(items) && items.map(({ insertText }) => insertText), ["Tea->Pot"]);
  });
});
