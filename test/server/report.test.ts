import assert from "node:assert/strict";
import { REPORT_METHOD, readReportView } from "#core/protocol/report";
import { LanguageClient } from "../support/languageClient";

const URI = "file:///maps/tea.owm";

describe("language server: the report", () => {
  let client: LanguageClient;

  before(async () => {
    [client] = await LanguageClient.start();
    await client.open(URI, "title Tea\ncomponent A [0.9, 0.5]\n");
  });
  after(() => client.stop());

  const ask = async (params: unknown) =>
    readReportView(await client.connection.sendRequest(REPORT_METHOD, params));

  it("is about the newest text", async () => {
    const params = { textDocument: { uri: URI }, theme: "dark" };
    const first = await ask(params);
    assert.deepEqual([first?.version, first?.title], [1, "Wardley Map Analysis: Tea"]);
    assert.ok(first?.sections[0]?.html.includes("vscode-dark"));
    await client.change(URI, 2, { text: "title Coffee\n" });
    const second = await ask(params);
    assert.deepEqual([second?.version, second?.title], [2, "Wardley Map Analysis: Coffee"]);
  });

  it("is nothing for documents that are not open", async () => {
    assert.equal(
      await client.connection.sendRequest(REPORT_METHOD, {
        textDocument: { uri: "file:///maps/none.owm" },
        theme: "dark",
      }),
      null,
    );
  });

  it("survives parameters of a wrong shape", async () => {
    for (const params of [{}, { textDocument: {} }, { textDocument: 3, theme: 3 }]) {
      assert.equal(await client.connection.sendRequest(REPORT_METHOD, params), null);
    }
    const odd = await ask({ textDocument: { uri: URI }, theme: "mauve" });
    assert.ok(odd?.sections[0]?.html.includes("vscode-light"));
  });
});
