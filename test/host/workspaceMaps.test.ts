import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codeOf, diagnosticsWhen, type HostMap, openMap, removeMap } from "./openMap";
import { fileUri } from "./support";

/** A map that shares eight names with others of its kind and has Power somewhere. */
function text(evolution: number): string {
  const parts = Array.from({ length: 8 }, (_, at) => `component Part ${at} [0.${at + 1}, 0.5]`);
  return [...parts, `component Power [0.05, ${evolution}]`, ""].join("\n");
}

const write = (name: string, content: string) =>
  vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(content));

describe("maps of the workspace", () => {
  let map: HostMap;

  beforeEach(async () => {
    await write("related-maps/other.owm", text(0.2));
    map = await openMap("related.owm", text(0.6));
  });

  afterEach(async () => {
    await removeMap(map);
  });

  /** Waits until the findings about other maps are these. */
  async function driftIs(...messages: readonly string[]): Promise<vscode.Diagnostic | undefined> {
    const isDrift = (item: vscode.Diagnostic) => codeOf(item) === "cross-map-drift";
    const found = await diagnosticsWhen(map.uri, (all) => {
      const now = all.filter(isDrift).map(({ message }) => message);
      return JSON.stringify(now) === JSON.stringify(messages);
    });
    return found.find(isDrift);
  }

  it("are compared with the open one, and followed on disk", async () => {
    const finding = await driftIs("'Power' is at 0.60 here and at 0.20 in other.owm.");
    const [place] = finding?.relatedInformation ?? [];
    assert.equal(place?.location.uri.toString(), fileUri("related-maps/other.owm").toString());
    assert.equal(place?.location.range.start.line, 8);
    await write("related-maps/other.owm", text(0.3));
    await driftIs("'Power' is at 0.60 here and at 0.30 in other.owm.");
    await vscode.workspace.fs.delete(fileUri("related-maps"), { recursive: true });
    await driftIs();
  });
});
