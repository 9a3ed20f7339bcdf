import assert from "node:assert/strict";
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
} from "vscode-languageserver/node";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";

const URI = "file:///maps/tea.owm";
const TEXT = "component A [0.9, 0.5]\ncomponent B [0.5, 0.2]\nA->B\n";
const ALL = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };

/** Titles of the code lenses and labels of the inlay hints of the map. */
async function annotations({ connection }: LanguageClient): Promise<readonly unknown[]> {
  const textDocument = { uri: URI };
  const lenses = (await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  const hints = (await connection.sendRequest(InlayHintRequest.type, { textDocument, range: ALL })) ?? [];
  return [...lenses.map(({ command }) => command?.title), ...hints.map(({ label }) => label)];
}

describe("language server: code lenses and inlay hints", () => {
  it("come with the settings of the resource, and again when these change", async () => {
    let settings: unknown = { codeLens: "all" };
    const capabilities = configurable(PULLING);
    const [client] = await LanguageClient.start({
      capabilities: {
        ...capabilities,
        workspace: {
          ...capabilities.workspace,
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
        },
      },
      configuration: () => settings,
    });
    const refreshed = new Set<string>();
    const changed = new Promise<void>((resolve) => {
      for (const { method } of [CodeLensRefreshRequest, InlayHintRefreshRequest]) {
        client.connection.onRequest(method, () => {
          refreshed.add(method);
          if (refreshed.size === 2) resolve();
          return null;
        });
      }
    });
    await client.open(URI, TEXT);
    assert.deepEqual(await annotations(client), ["1 need", "needed by 1", "Product", "Custom Built"]);
    settings = { codeLens: false, inlayHints: { stages: false } };
    await client.changeConfiguration(null);
    await changed;
    assert.deepEqual(await annotations(client), []);
    await client.stop();
  });

  it("are offered by their capabilities", async () => {
    const [client, { capabilities }] = await LanguageClient.start();
    assert.ok(capabilities.inlayHintProvider);
    assert.deepEqual(capabilities.codeLensProvider, { resolveProvider: false });
    await client.open(URI, TEXT);
    // Nothing is asked of a client that cannot be told to ask again.
    await client.changeConfiguration({ mapwright: { codeLens: false } });
    assert.deepEqual(await annotations(client), ["Product", "Custom Built"]);
    await client.stop();
  });
});
