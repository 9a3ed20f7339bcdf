import assert from "node:assert/strict";
import { QUARTILE_BOUNDARIES } from "#core/model/stages";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { signatureHelp } from "#core/services/signatureHelp";
import { FULL_CLIENT, type OpenMap, openMap, openMapWith } from "../../support/maps";

/** The signature with the active parameter in guillemets, and what is said of that. */
function helpIn(
  { snapshot, cursor }: OpenMap,
  client = { ...FULL_CLIENT, markdown: false, signatureOffsets: true },
) {
  const help = signatureHelp(snapshot, cursor, client);
  const [signature] = help?.signatures ?? [];
  if (!help || !signature) return undefined;
  const parameter = signature.parameters?.[help.activeParameter ?? -1];
  assert.ok(parameter && Array.isArray(parameter.label));
  const [start, end] = parameter.label;
  const { label } = signature;
  const { documentation } = parameter;
  return {
    shown: `${label.slice(0, start)}«${label.slice(start, end)}»${label.slice(end)}`,
    said: typeof documentation === "string" ? documentation : (documentation?.value ?? ""),
  };
}

const shown = (...lines: readonly string[]) => helpIn(openMap(...lines))?.shown;
const said = (...lines: readonly string[]) => helpIn(openMap(...lines))?.said;

const COMPONENT =
  "(label [<x>, <y>]) (inertia) ((build|buy|outsource|market|ecosystem)) (evolve <evolution>)";

describe("signature help", () => {
  it("says which number of a position is next, and what it means", () => {
    assert.equal(shown("component Tea [<|>"), `component <name> [«<visibility>», <evolution>] ${COMPONENT}`);
    assert.equal(
      shown("component Tea [0.5, <|>]"),
      `component <name> [<visibility>, «<evolution>»] ${COMPONENT}`,
    );
    assert.match(said("component Tea [<|>") ?? "", /^Visibility, 0 to 1/);
  });

  it("says the stage that a number gives, and which numbers give which stage where there is none", () => {
    assert.match(said("component Tea [0.5, 0.3<|>]") ?? "", /0\.30: Custom Built/);
    assert.match(said("component Tea [0.82<|>, 0.3]") ?? "", /0\.82: high/);
    assert.match(
      said("component Tea [0.5, <|>]") ?? "",
      /Genesis below 0\.175, Custom Built below 0\.4, Product below 0\.7, Commodity from there/,
    );
    const settings = { ...DEFAULT_SETTINGS, stageBoundaries: QUARTILE_BOUNDARIES };
    const own = openMapWith(settings, "evolution a->b->c->d", "component A [0.5, <|>]");
    assert.match(helpIn(own)?.said ?? "", /a below 0\.25, b below 0\.5, c below 0\.75, d from there/);
  });

  it("knows labels, also where the statement's own form does not mention them", () => {
    assert.match(shown("component A [0.5, 0.5] label [-3, <|>") ?? "", /\(label \[<x>, «<y>»\]\)/);
    assert.equal(shown("anchor A [0.5, 0.5] label [<|>"), "label [«<x>», <y>]");
    assert.match(shown("component A [0.5, 0.5]", "evolve A 0.8 label [<|>") ?? "", /label \[«<x>», <y>\]/);
  });

  it("knows where things evolve to", () => {
    const evolve = "evolve <name>(-><new name>) «<evolution>» (label [<x>, <y>])";
    for (const line of [
      "evolve Tea <|>",
      "evolve Tea 0.<|>",
      "evolve Tea->Iced Tea <|>",
      'evolve "Tea" 0.8<|>',
    ]) {
      assert.ok(shown("component Tea [0.5, 0.5]", line)?.startsWith(evolve), line);
    }
    for (const line of [
      "evolve <|>",
      "evolve Te<|>a",
      "evolve Nothing <|>",
      "evolve Tea-><|>",
      "evolve Tea 0.8 <|>",
    ]) {
      assert.equal(shown("component Tea [0.5, 0.5]", line), undefined, line);
    }
    assert.match(shown("component Tea [0.5, 0.5] evolve <|>") ?? "", /\(evolve «<evolution>»\)$/);
    assert.match(said("component Tea [0.5, 0.5]", "evolve Tea 0.8<|>") ?? "", /0\.80: Commodity/);
  });

  it("knows choices, pipelines, sizes, areas and annotations", () => {
    assert.equal(
      shown("pipeline P {", "component A [<|>", "}"),
      "component <name> [«<evolution>»] (label [<x>, <y>])",
    );
    assert.equal(shown("pipeline P [0.3, <|>"), "pipeline <name> ([<start>, «<end>»]) ({ … })");
    assert.equal(shown("size [800, <|>]"), "size [<width>, «<height>»]");
    assert.equal(
      shown("settlers [0.6, 0.4, <|>"),
      "pioneers|settlers|townplanners [<visibility>, <evolution>, «<visibility>», <evolution>]",
    );
    assert.equal(
      shown("settlers [0.6, 0.4] 100 <|>"),
      "pioneers|settlers|townplanners [<visibility>, <evolution>] <width> «<height>»",
    );
    assert.equal(shown("annotation <|>"), "annotation «<number>» [<visibility>, <evolution>] <text>");
    assert.equal(shown("annotation 1 [0.4, <|>"), "annotation <number> [<visibility>, «<evolution>»] <text>");
    assert.equal(
      shown("annotation 1 [[0.4, 0.3], [0.2, <|>"),
      "annotation <number> [[<visibility>, «<evolution>»], …] <text>",
    );
    assert.equal(shown("note hot [<|>"), "note <text> [«<visibility>», <evolution>]");
    assert.equal(
      shown("submap A [0.4, <|>"),
      "submap <name> [<visibility>, «<evolution>»] (url(<reference>))",
    );
  });

  it("shows the forms of Mermaid in Mermaid maps", () => {
    const inMermaid = (line: string) => shown("wardley-beta", "component P [0.5, 0.5]", line);
    assert.equal(
      inMermaid("component A [0.50, <|>"),
      "component <name> [<visibility>, «<evolution>»] (label [<x>, <y>]) ((build|buy|outsource|market)) ((inertia))",
    );
    assert.equal(inMermaid("evolve P <|>"), "evolve <name> «<evolution>»");
    assert.equal(
      inMermaid("annotation 1,[<|>"),
      'annotation <number>, [«<visibility>», <evolution>] "<text>"',
    );
    assert.equal(
      shown("wardley-beta", "component P [0.5, 0.5]", "pipeline P {", "component A [<|>", "}"),
      "component <name> [«<evolution>»] (label [<x>, <y>])",
    );
    assert.equal(inMermaid("pipeline P [<|>"), undefined, "has no range");
  });

  it("is silent elsewhere", () => {
    for (const line of [
      "<|>",
      "compo<|>nent A [0.5, 0.5]",
      "component A <|>[0.5, 0.5]",
      "component A [0.5, 0.5]<|>",
      "component A [0.5, 0.5, <|>",
      "component A [0.5, 0.5] (<|>",
      "url a [<|>",
      "title a [<|>",
      "A->B [<|>",
      "// component A [<|>",
      "component A // [<|>",
      'note "a [<|>" [0.5, 0.5]',
    ]) {
      assert.equal(shown(line), undefined, line);
    }
  });

  it("names parameters by their text for clients without columns", () => {
    const { snapshot, cursor } = openMap("size [<|>");
    const help = signatureHelp(snapshot, cursor, FULL_CLIENT);
    assert.deepEqual(
      help?.signatures[0]?.parameters?.map(({ label }) => label),
      ["<width>", "<height>"],
    );
  });
});
