import assert from "node:assert/strict";
import { buildSync } from "esbuild";
import { runInBrowserScope } from "../support/browserScope";
import { ClosingChannel, closeChannels } from "../support/channels";
import { root } from "../support/paths";

/** A message of JSON-RPC as a worker posts it. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

/**
 * The worker's bundle in a scope that has what a worker of a browser has and nothing of Node. Gives a function
 * that posts a message to it and, when that is a request, resolves with the answer.
 */
function startWorker(): (method: string, params: unknown, isRequest?: boolean) => Promise<unknown> {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ["server/src/browser/main.ts"],
    bundle: true,
    platform: "browser",
    target: "es2022",
    format: "iife",
    write: false,
    logLevel: "warning",
  });
  const waiting = new Map<number, (result: unknown) => void>();
  const own: { onmessage?: (event: { data: unknown }) => void } & Record<string, unknown> = {
    postMessage: ({ id, method, result }: Message) => {
      if (id !== undefined && method === undefined) waiting.get(id)?.(result);
    },
    addEventListener: () => {},
    setInterval,
    clearInterval,
    MessageChannel: ClosingChannel,
  };
  const scope = runInBrowserScope(outputFiles[0]?.text ?? "", own);
  let last = 0;
  return (method, params, isRequest = true) => {
    const id = ++last;
    scope.onmessage?.({ data: { jsonrpc: "2.0", ...(isRequest && { id }), method, params } });
    return isRequest ? new Promise((resolve) => waiting.set(id, resolve)) : Promise.resolve();
  };
}

describe("language server in a worker", () => {
  after(closeChannels);

  it("answers without Node", async () => {
    const ask = startWorker();
    const capabilities = { textDocument: { diagnostic: {} } };
    const offered = await ask("initialize", { processId: null, rootUri: null, capabilities });
    assert.ok(offered && typeof offered === "object" && "capabilities" in offered);
    const uri = "vscode-vfs://maps/tea.owm";
    const textDocument = { uri, languageId: "wardley", version: 1, text: "this is prose" };
    await ask("textDocument/didOpen", { textDocument }, false);
    const report = await ask("textDocument/diagnostic", { textDocument: { uri } });
    assert.match(JSON.stringify(report), /"code":"syntax-error"/);
  });
});
