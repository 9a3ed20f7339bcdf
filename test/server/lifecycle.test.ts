import assert from "node:assert/strict";
import { PRODUCT } from "#core/language/product";
import { BASIC_CLIENT } from "#core/services/clientFeatures";
import { capabilitiesOf } from "#server/capabilities";
import { FEATURES } from "#server/features";
import { start } from "../support/commandLine";
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
});
