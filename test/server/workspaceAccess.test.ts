import assert from "node:assert/strict";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { Portfolio } from "#core/analysis/portfolio/portfolio";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { createSnapshot } from "#core/services/snapshot";
import { openWorkspace } from "../../server/src/workspaceAccess";

const OPEN = "file:///c%3A/maps/open.owm";
const STORED = "file:///c:/maps/stored.owm";
const MERMAID = "file:///c:/maps/other.owm";

/** A workspace of an open map and stored ones; notes what is read. */
async function workspace() {
  const open = createSnapshot(OPEN, 7, "component A [0.5, 0.5]");
  const stored = new Map([
    [STORED, "component B [0.5, 0.5]\nsubmap Open [0.1, 0.1] url(open.owm)"],
    [MERMAID, "wardley-beta\n"],
  ]);
  const portfolio = new Portfolio();
  portfolio.set(OPEN, summaryOf(open.map));
  portfolio.set(STORED, summaryOf(createSnapshot(STORED, 0, stored.get(STORED) ?? "").map));
  const reads: string[] = [];
  const source = new CancellationTokenSource();
  const access = await openWorkspace(
    {
      portfolio,
      ready: async () => undefined,
      pause: async () => undefined,
      text: async (uri) => {
        reads.push(uri);
        return stored.get(uri);
      },
    },
    {
      current: (uri) => (uri === OPEN ? open : undefined),
      newest: async (uri) => (uri === OPEN ? open : undefined),
      settings: async () => ({ ...DEFAULT_SETTINGS, codeLens: "off" }),
    },
    source.token,
  );
  return { access, reads, source, open };
}

async function urisOf(found: AsyncIterable<{ readonly uri: string }>): Promise<string[]> {
  const uris: string[] = [];
  for await (const { uri } of found) uris.push(uri);
  return uris;
}

describe("workspace of a request", () => {
  it("gives open maps as they are in the editor, however their address is written", async () => {
    const { access, reads, open } = await workspace();
    assert.equal(await access.snapshot("file:///C:/maps/open.owm"), open);
    assert.equal(access.versionOf("file:///C:/maps/open.owm"), 7);
    assert.deepEqual(reads, []);
  });

  it("reads other maps once, under their settings", async () => {
    const { access, reads } = await workspace();
    const [first, second] = await Promise.all([access.snapshot(STORED), access.snapshot(STORED)]);
    assert.equal(first, second);
    assert.equal(first?.map.nodes[0]?.name, "B");
    assert.equal(first?.settings.codeLens, "off");
    assert.equal(access.versionOf(STORED), null);
    assert.deepEqual(reads, [STORED]);
  });

  it("leaves out what is gone or written in another dialect", async () => {
    const { access } = await workspace();
    const uris = [MERMAID, "file:///gone.owm", STORED, OPEN];
    assert.deepEqual(await urisOf(access.snapshots(uris)), [STORED, OPEN]);
  });

  it("knows which maps lead to a map", async () => {
    const { access } = await workspace();
    assert.deepEqual(
      [...access.portfolio.leadingTo("file:///C:/maps/open.owm")].map(({ uri }) => uri),
      [STORED],
    );
  });

  it("reads nothing more once it was withdrawn", async () => {
    const { access, reads, source } = await workspace();
    source.cancel();
    assert.equal(access.cancelled, true);
    assert.deepEqual(await urisOf(access.snapshots([STORED, OPEN])), []);
    assert.deepEqual(reads, []);
  });
});
