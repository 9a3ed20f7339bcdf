import assert from "node:assert/strict";
import type { ClientFeatures } from "#core/services/clientFeatures";
import { definitionAcross, implementation } from "#core/services/openedFile";
import { FULL_CLIENT, openMap } from "../../support/maps";
import { FOLDER, workspaceOf } from "../../support/workspaces";

const PLAIN: ClientFeatures = { ...FULL_CLIENT, definitionLinks: false };

/** "uri:line" of where a request leads from the cursor. */
async function leads(ask: typeof definitionAcross, ...lines: readonly string[]): Promise<readonly string[]> {
  const { snapshot, cursor } = openMap(...lines);
  const workspace = workspaceOf({ "power.owm": "\ntitle Power\ncomponent A [0.1, 0.1]", "bare.owm": "" });
  const targets = await ask(snapshot, cursor, {
    client: PLAIN,
    workspace: async () => workspace,
    fileExists: (address) => address === "notes.txt",
  });
  return (targets ?? []).map((target) =>
    "uri" in target ? `${target.uri.slice(FOLDER.length)}:${target.range.start.line}` : "",
  );
}

const MAP = ["submap Power [0.5, 0.5] url(plant)", "url plant [power.owm]", "Tea->Power"] as const;
const [submap, url, link] = MAP;

describe("definitionAcross", () => {
  const leadsTo = (...lines: readonly string[]) => leads(definitionAcross, ...lines);

  it("goes from an address, and from the declaration of a submap, to the other map", async () => {
    assert.deepEqual(await leadsTo(submap, "url plant [pow<|>er.owm]", link), ["power.owm:1"]);
    assert.deepEqual(await leadsTo("submap Po<|>wer [0.5, 0.5] url(plant)", url), ["power.owm:1"]);
    assert.deepEqual(await leadsTo("submap P [0.5, 0.5] url(./ba<|>re.owm)"), ["bare.owm:0"]);
    assert.deepEqual(await leadsTo("submap P [0.5, 0.5] url(x)", "url x [not<|>es.txt]"), ["notes.txt:0"]);
  });

  it("stays in the map for everything else", async () => {
    assert.deepEqual(await leadsTo("submap Power [0.5, 0.5] url(pla<|>nt)", url), ["tea.owm:1"]);
    assert.deepEqual(await leadsTo(submap, url, "Tea->Pow<|>er"), ["tea.owm:0"]);
    assert.deepEqual(await leadsTo("submap Po<|>wer [0.5, 0.5] url(gone.owm)"), ["tea.owm:0"]);
    assert.deepEqual(await leadsTo("submap P [0.5, 0.5] url(go<|>ne.owm)"), []);
    assert.deepEqual(await leadsTo("url x [https://exam<|>ple.org]"), []);
    assert.deepEqual(await leadsTo("<|>"), []);
  });
});

describe("implementation", () => {
  const leadsTo = (...lines: readonly string[]) => leads(implementation, ...lines);

  it("goes from whatever names a submap to the map it opens", async () => {
    assert.deepEqual(await leadsTo(submap, url, "Tea->Pow<|>er"), ["power.owm:1"]);
    assert.deepEqual(await leadsTo("submap Power [0.5, 0.5] url(pla<|>nt)", url), ["power.owm:1"]);
    assert.deepEqual(await leadsTo(submap, "url pla<|>nt [power.owm]"), ["power.owm:1"]);
    assert.deepEqual(await leadsTo(...MAP.slice(0, 2), "Te<|>a->Power"), []);
    assert.deepEqual(await leadsTo(...MAP.slice(0, 2), "evolve X->Pow<|>er 0.6"), []);
  });
});
