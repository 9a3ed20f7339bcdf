import assert from "node:assert/strict";
import type { ClientFeatures } from "#core/services/clientFeatures";
import { completion } from "#core/services/completion";
import { readCompletionData, resolveCompletion } from "#core/services/completionResolve";
import { FULL_CLIENT, MAP_URI, openMap } from "../../support/maps";

const RESOLVING: ClientFeatures = { ...FULL_CLIENT, resolvesDocumentation: true, pictures: "light" };

const MAP = [
  "anchor User [0.95, 0.6]",
  "component Tea [0.8, 0.6]",
  "component Hot Water [0.5, 0.4]",
  "User->Tea",
];

/** What is said of an offered item once it is looked at. */
function resolved(label: string, lines: readonly string[], client = RESOLVING): string {
  const { snapshot, cursor } = openMap(...lines);
  const item = completion(snapshot, cursor, client)?.items.find((one) => one.label === label);
  assert.ok(item, label);
  const { documentation } = resolveCompletion(snapshot, item, client);
  return typeof documentation === "string" ? documentation : (documentation?.value ?? "");
}

const drawn = (documentation: string) =>
  decodeURIComponent(/data:image\/svg\+xml,([^)]*)\)/.exec(documentation)?.[1] ?? "");

describe("completions that are looked at", () => {
  it("say where a name stands, and show the map with the link", () => {
    const documentation = resolved("Hot Water", [...MAP, "Tea-><|>"]);
    assert.match(documentation, /visibility 0\.50/);
    const svg = drawn(documentation);
    assert.match(svg, /^<svg[^>]* width="300"/);
    assert.ok(svg.includes("Tea") && svg.includes("Hot Water"));
  });

  it("show a component at the place that is offered", () => {
    const lines = [...MAP, "Tea->Pot", "component Pot <|>"];
    const svg = drawn(resolved("[0.72, 0.6]", lines));
    assert.ok(svg.includes("Pot") && svg.includes("Tea"), svg.slice(0, 200));
  });

  it("take what was typed meanwhile for a part of the item", () => {
    const { snapshot, cursor } = openMap(...MAP, "Tea-><|>Hot");
    const item = completion(snapshot, cursor, RESOLVING)?.items.find(({ label }) => label === "Hot Water");
    assert.ok(item);
    const { documentation } = resolveCompletion(snapshot, item, RESOLVING);
    assert.ok(!JSON.stringify(documentation).includes("WaterHot"));
  });

  it("keep what is said of keywords, with what their snippet draws where that is anything", () => {
    const before = resolved("component", ["compo<|>"], { ...RESOLVING, snippets: false });
    assert.match(before, /Something the users' needs depend on/);
  });

  it("have no picture where the client shows none", () => {
    const { pictures, ...plain } = RESOLVING;
    assert.ok(!resolved("Hot Water", [...MAP, "Tea-><|>"], plain).includes("data:"));
    const text = resolved("Hot Water", [...MAP, "Tea-><|>"], { ...RESOLVING, plainCompletion: true });
    assert.ok(text !== "" && !text.includes("data:"));
  });

  it("come back as they are when nothing is known of them", () => {
    const { snapshot } = openMap("title T");
    for (const item of [{ label: "x" }, { label: "x", textEdit: { newText: "", range: far } }]) {
      assert.deepEqual(resolveCompletion(snapshot, item, RESOLVING), item);
    }
  });

  it("carry the map they were offered in, once for all where the client takes that", () => {
    const { snapshot, cursor } = openMap(...MAP, "Tea-><|>");
    const each = completion(snapshot, cursor, RESOLVING);
    assert.ok(each?.items.every(({ data }) => readCompletionData(data)?.uri === MAP_URI));
    const once = completion(snapshot, cursor, { ...RESOLVING, completionDefaults: true });
    assert.deepEqual(once?.itemDefaults, { data: { uri: MAP_URI } });
    assert.ok(once.items.every(({ data }) => data === undefined));
    const none = completion(snapshot, cursor, FULL_CLIENT);
    assert.ok(none?.items.every(({ data, documentation }) => data === undefined && documentation));
    for (const data of [undefined, null, 1, {}, { uri: 3 }])
      assert.equal(readCompletionData(data), undefined);
  });
});

const far = { start: { line: 99, character: 9 }, end: { line: 99, character: 9 } };

describe("completions", () => {
  it("are found by any word of a name", () => {
    const filterOf = (typed: string) => {
      const { snapshot, cursor } = openMap(...MAP, `Tea->${typed}<|>`);
      const item = completion(snapshot, cursor, FULL_CLIENT)?.items.find(
        ({ label }) => label === "Hot Water",
      );
      return item?.filterText ?? item?.label;
    };
    assert.equal(filterOf("wat"), "Water Hot");
    assert.equal(filterOf("hot"), "Hot Water");
    assert.equal(filterOf('"wat'), '"Water Hot');
  });

  it("are accepted by what may follow, where the client takes that", () => {
    const commitsAt = (line: string, client: ClientFeatures = { ...FULL_CLIENT, commitCharacters: true }) => {
      const { snapshot, cursor } = openMap(...MAP, line);
      const items = completion(snapshot, cursor, client)?.items ?? [];
      return [...new Set(items.map(({ commitCharacters }) => commitCharacters?.join("") ?? ""))];
    };
    assert.deepEqual(commitsAt("Tea-><|>"), [";"]);
    assert.deepEqual(commitsAt("pipeline <|>"), ["[{"]);
    assert.deepEqual(commitsAt("component A [0.5, 0.5] (<|>)"), [",)"]);
    assert.deepEqual(commitsAt("component A [0.5, 0.5] (<|>"), [""]);
    assert.deepEqual(commitsAt("component A [0.5, <|>"), [""]);
    assert.deepEqual(commitsAt("Tea-><|>", FULL_CLIENT), [""]);
  });

  it("are never the same twice", () => {
    const lines = [
      "component A [0.5, 0.5]",
      "component a [0.2, 0.5]",
      "component A [0.9, 0.1]",
      "A->B",
      "b->A",
      "evolve C 0.9",
    ];
    for (const line of [
      "<|>",
      "A-><|>",
      "component <|>",
      "component A <|>",
      "component A [<|>",
      "evolve <|>",
      "evolve A <|>",
      "pipeline <|>",
      "// @<|>",
      "// @rule <|>",
    ]) {
      const { snapshot, cursor } = openMap(...lines, line);
      const items = completion(snapshot, cursor, FULL_CLIENT)?.items ?? [];
      const seen = items.map(({ label, kind, textEdit }) => `${label} ${kind} ${textEdit?.newText}`);
      assert.deepEqual(seen, [...new Set(seen)], line);
    }
  });

  it("never come inside comments, but for tags", () => {
    for (const line of [
      "// <|>",
      "// A-><|>",
      "component A [0.5, 0.5] // <|>",
      "/* <|> */",
      "/* A-><|>",
      "# <|>",
    ]) {
      const { snapshot, cursor } = openMap("component A [0.5, 0.5]", line);
      assert.equal(completion(snapshot, cursor, FULL_CLIENT), undefined, line);
    }
    const { snapshot, cursor } = openMap("// @<|>");
    assert.ok(completion(snapshot, cursor, FULL_CLIENT)?.items.every(({ label }) => label.startsWith("@")));
  });
});
