import assert from "node:assert/strict";
import type { ClientFeatures } from "#core/services/clientFeatures";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { resolveWorkspaceSymbol, workspaceSymbol } from "#core/services/workspaceSymbol";
import { FULL_CLIENT } from "../../support/maps";
import { FOLDER, workspaceOf } from "../../support/workspaces";

const MAPS = {
  "tea.owm":
    "title Tea Shop\nanchor Public [0.9, 0.6]\ncomponent Cup of Tea [0.8, 0.61]\ncomponent Kettle [0.4, 0.35]",
  "power.owm": [
    "// @boundaries 0.1 0.2 0.3",
    "",
    "component Power [0.1, 0.35]",
    "submap Tea [0.5, 0.9]",
    "component Electric Kettle",
    "evolution Slow->Fast->Faster->Fastest",
  ].join("\n"),
};

const RESOLVING: ClientFeatures = { ...FULL_CLIENT, resolvesSymbols: true };

describe("workspaceSymbol", () => {
  it("finds names of all maps, the best first, with map and stage", async () => {
    const found = await workspaceSymbol(workspaceOf(MAPS), "kettle", FULL_CLIENT);
    assert.deepEqual(
      found.map(({ name, containerName }) => `${name} (${containerName})`),
      ["Kettle (Tea Shop · Custom Built)", "Electric Kettle (power)"],
    );
    assert.deepEqual(found[0]?.location, {
      uri: `${FOLDER}tea.owm`,
      range: { start: { line: 3, character: 10 }, end: { line: 3, character: 16 } },
    });
  });

  it("knows the stages of each map and the kinds of things", async () => {
    const all = await workspaceSymbol(workspaceOf(MAPS), "", FULL_CLIENT);
    assert.deepEqual(
      all.map(({ name, containerName, kind }) => `${name} (${containerName}) ${kind}`),
      [
        "Tea (power · Fastest) 2",
        "Power (power · Fastest) 5",
        "Kettle (Tea Shop · Custom Built) 5",
        "Public (Tea Shop) 11",
        "Cup of Tea (Tea Shop · Product) 5",
        "Electric Kettle (power) 5",
      ],
    );
    const quartiles = { ...DEFAULT_SETTINGS, stageBoundaries: [0.25, 0.36, 0.75] as const };
    const [kettle] = await workspaceSymbol(workspaceOf(MAPS, quartiles), "kettle", FULL_CLIENT);
    assert.equal(kettle?.containerName, "Tea Shop · Custom Built");
  });

  it("leaves ranges to be resolved in the newest text where the client asks for them", async () => {
    const [symbol] = await workspaceSymbol(workspaceOf(MAPS), "cot", RESOLVING);
    assert.ok(symbol);
    assert.deepEqual(symbol.location, { uri: `${FOLDER}tea.owm` });
    const moved = workspaceOf({ "tea.owm": "\n\n\ncomponent cup of  tea [0.1, 0.1]" });
    assert.deepEqual((await resolveWorkspaceSymbol(moved, symbol)).location, {
      uri: `${FOLDER}tea.owm`,
      range: { start: { line: 3, character: 10 }, end: { line: 3, character: 21 } },
    });
    // A map that is gone, or no longer has the name, is shown where it was.
    for (const now of [{}, { "tea.owm": "component Chai" }]) {
      assert.deepEqual((await resolveWorkspaceSymbol(workspaceOf(now), symbol)).location, {
        uri: `${FOLDER}tea.owm`,
        range: { start: { line: 2, character: 10 }, end: { line: 2, character: 20 } },
      });
    }
  });

  it("gives back symbols that are none of ours as they are", async () => {
    for (const data of [undefined, null, 7, "x", { key: "a" }]) {
      const symbol = { name: "x", kind: 5 as const, location: { uri: "file:///x" }, data };
      assert.equal(await resolveWorkspaceSymbol(workspaceOf(MAPS), symbol), symbol);
    }
  });

  it("gives no more than a client can show, and nothing once nobody waits", async () => {
    const many = Array.from({ length: 700 }, (_, at) => `component Part ${at} [0.5, 0.5]`).join("\n");
    const workspace = workspaceOf({ "many.owm": many });
    assert.equal((await workspaceSymbol(workspace, "part", FULL_CLIENT)).length, 500);
    assert.deepEqual(await workspaceSymbol({ ...workspace, cancelled: true }, "part", FULL_CLIENT), []);
  });
});
