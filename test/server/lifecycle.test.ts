import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { PRODUCT } from "#core/language/product";
import { BASIC_CLIENT } from "#core/services/clientFeatures";
import { capabilitiesOf } from "#server/capabilities";
import { FEATURES } from "#server/features";
import { bundledCommandLine, start } from "../support/commandLine";
import { configurable, LanguageClient, PULLING } from "../support/languageClient";

describe("language server: beginning and end", () => {
  it("offers what its table of features holds", async () => {
    const [client, { capabilities, serverInfo }] = await LanguageClient.start();
    assert.deepEqual(serverInfo, { name: PRODUCT.displayName, version: PRODUCT.version });
    assert.equal(capabilities.positionEncoding, "utf-16");
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    const offered = Object.keys(capabilitiesOf(FEATURES, BASIC_CLIENT));
    assert.ok(offered.length > 20, offered.join());
    const always = ["positionEncoding", "textDocumentSync", "workspace"];
    assert.deepEqual(Object.keys(capabilities).sort(), [...new Set([...offered, ...always])].sort());
    assert.equal(await client.stop(), 0);
    assert.equal(client.stderr, "");
  });

  it("asks to be told of changed settings and files", async () => {
    const capabilities = configurable(PULLING);
    const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };
    const [client] = await LanguageClient.start({
      capabilities: { ...capabilities, workspace: { ...capabilities.workspace, ...watching } },
    });
    await client.until("two registrations", () => client.registrations.length === 2);
    assert.deepEqual(
      client.registrations.map(({ method, registerOptions }) => [method, registerOptions]),
      [
        ["workspace/didChangeConfiguration", { section: "mapwright" }],
        [
          "workspace/didChangeWatchedFiles",
          {
            watchers: [
              { globPattern: "**/*{.owm,.wm,.wmap,.md,.markdown}" },
              { globPattern: "**/*", kind: 4 },
              { globPattern: "**/.git/logs/HEAD" },
              { globPattern: "**/.mapwright.json" },
            ],
          },
        ],
      ],
    );
    await client.stop();
  });

  it("ends with its client", async () => {
    const child = start(["lsp", "--stdio", "--clientProcessId=1"]);
    child.stdin.end();
    assert.equal(await new Promise((resolve) => child.once("close", resolve)), 1);
  });

  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    it(`ends on ${signal}, though its streams stay open`, async () => {
      const message = framed({ jsonrpc: "2.0", id: 1, method: "initialize", params: { capabilities: {} } });
      const script = `process.stdout.write(${JSON.stringify(message)}); setInterval(() => {}, 1000);`;
      const editor = spawn(process.execPath, ["--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
      const server = spawn(process.execPath, [bundledCommandLine(), "lsp", "--stdio"], {
        stdio: [editor.stdout, "pipe", "inherit"],
      });
      try {
        // Not before whatever was started for it holds the stream.
        const closed = new Promise((resolve) => server.once("close", resolve));
        await new Promise((resolve) => server.stdout?.once("data", resolve));
        server.kill(signal);
        await closed;
      } finally {
        editor.kill();
      }
    });
  }
});

function framed(message: object): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
