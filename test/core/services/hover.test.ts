import assert from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver-types";
import { QUARTILE_BOUNDARIES } from "#core/model/stages";
import { BASIC_CLIENT, type ClientFeatures } from "#core/services/clientFeatures";
import { hover } from "#core/services/hover";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { FULL_CLIENT, type OpenMap, openMap, openMapWith } from "../../support/maps";
import { mark } from "../../support/marked";

const TEA = [
  "anchor Public [0.95, 0.63]",
  "component Cup of Tea [0.79, 0.61]",
  "component Water [0.38, 0.82]",
  "component Kettle [0.45, 0.35] inertia",
  "Public->Cup of Tea",
  "Cup of Tea->Water",
  "Cup of Tea->Kettle",
];

/** The paragraphs over the cursor, by default as plain text. */
function paragraphs(map: OpenMap, client: ClientFeatures = BASIC_CLIENT): readonly string[] | undefined {
  const answer = hover(map.snapshot, map.cursor, client);
  if (!answer) return undefined;
  return (answer.contents as MarkupContent).value.split(client.markdown ? /\n\n|\\\n/ : "\n");
}

/** The paragraphs over the cursor of these lines, as plain text. */
function over(...lines: readonly string[]): readonly string[] | undefined {
  return paragraphs(openMap(...lines));
}

describe("hover over a component", () => {
  it("says its name, place, stage and neighbours", () => {
    assert.deepEqual(over(...TEA, "Cup <|>of Tea->Milk"), [
      "Cup of Tea · component",
      "visibility 0.79 (high) · evolution 0.61 (medium)",
      "stage: Product",
      "Enabler · on critical path. Serves Public directly. First step of Cup of Tea → Kettle.",
      "needs Water 0.82, Kettle 0.35",
      "needed by Public 0.63",
      "How to treat it · Product",
      "method: lean · attitude: settlers · sourcing: buy off the shelf, rent · standards: watch",
      "failure: not tolerated, improve · decide by: market analysis, customers · efficiency means: less waste",
    ]);
  });

  it("says decorators, movement with its stage, and inertia", () => {
    assert.deepEqual(
      over("component Ket<|>tle [0.45, 0.35] (buy, market) inertia", "evolve Kettle->Urn 0.62")?.slice(0, 6),
      [
        "Kettle · component · buy · market",
        "visibility 0.45 (medium) · evolution 0.35 (medium)",
        "stage: Custom Built, at the Product edge",
        "→ 0.62 as Urn · Product",
        "inertia: something resists its change",
        "Unconnected · moving · inertia. Not linked to anything.",
      ],
    );
  });

  it("says what is assumed where nothing is given", () => {
    assert.deepEqual(over("component A<|>", "evolve A"), [
      "A · component",
      "visibility 0.90 (high) · evolution 0.10 (low) · no position is given, so this one is assumed",
      "stage: Genesis",
      "→ 0.85 · Commodity · no target is given, so this one is assumed",
      "Unconnected · moving. Not linked to anything.",
    ]);
  });

  it("uses the author's axis labels and the boundaries that are set", () => {
    assert.ok(
      over("evolution Novel->Emerging->Good->Best", "component A<|> [0.5, 0.61]")?.includes("stage: Good"),
    );
    const settings = { ...DEFAULT_SETTINGS, stageBoundaries: QUARTILE_BOUNDARIES };
    const map = openMapWith(settings, "component A<|> [0.5, 0.46]");
    assert.ok(paragraphs(map)?.includes("stage: Custom Built, at the Product edge"));
  });

  it("gives an anchor no stage", () => {
    assert.deepEqual(over("anchor Pub<|>lic [0.95, 0.63]"), [
      "Public · anchor",
      "visibility 0.95 (high) · evolution 0.63 (medium)",
      "The user or need the map is drawn for; no chain starts here yet.",
    ]);
  });

  it("says the choices of a pipeline, and of what a component is a choice", () => {
    const lines = [
      "component Power [0.5, 0.6]",
      "pipeline Power",
      "{",
      "  component Wind [0.3]",
      "  component Gas [0.7]",
      "}",
    ];
    assert.ok(
      over(...lines, "A->Po<|>wer")?.includes("pipeline from 0.30 to 0.70, choices: Wind 0.30, Gas 0.70"),
    );
    assert.ok(over(...lines, "A->Wi<|>nd")?.includes("choice of Power 0.60"));
    assert.equal(over(...lines, "pipeline Po<|>wer")?.[0], "Power · component with a pipeline");
  });

  it("lists five neighbours and counts the rest", () => {
    const names = ["B", "C", "D", "E", "F", "G", "H"];
    const lines = names.map((name) => `component ${name} [0.1, 0.2]`);
    const links = names.map((name) => `A->${name}`);
    assert.ok(
      over("component A<|> [0.5, 0.5]", ...lines, ...links)?.includes(
        "needs B 0.20, C 0.20, D 0.20, E 0.20, F 0.20 and 2 more",
      ),
    );
  });

  it("links neighbours to their declarations", () => {
    const map = openMap(...TEA, "Ket<|>tle->Power");
    const neededBy = (client: ClientFeatures) =>
      paragraphs(map, client)?.find((paragraph) => paragraph.startsWith("needed by"));
    assert.equal(neededBy(FULL_CLIENT), "needed by [Cup of Tea](file:///maps/tea.owm#L2,11) 0.61");
    const withCommand = { ...FULL_CLIENT, revealCommand: "mapwright.reveal" };
    const [, link] = /\((command:.*)\)/.exec(neededBy(withCommand) ?? "") ?? [];
    assert.ok(link);
    assert.deepEqual(JSON.parse(decodeURIComponent(link.slice(link.indexOf("?") + 1))), [
      "file:///maps/tea.owm",
      1,
      10,
    ]);
  });

  it("takes the characters of names literally", () => {
    const map = openMap('component "*A* <b> [x](y)"<|> [0.5, 0.5]');
    assert.equal(paragraphs(map, FULL_CLIENT)?.[0], "**\\*A\\* \\<b\\> \\[x\\]\\(y\\)** · component");
  });

  it("covers the whole name", () => {
    const map = openMap(...TEA.slice(0, 2), "Public->Cup <|>of Tea");
    const answer = hover(map.snapshot, map.cursor, BASIC_CLIENT);
    assert.ok(answer?.range);
    assert.ok(mark(map.text, [answer.range]).endsWith("Public-><|Cup of Tea|>"));
  });
});

describe("hover over other names", () => {
  it("says that a name is not declared", () => {
    assert.deepEqual(over("<|>A->B", "a->C"), [
      "A · not declared",
      "Used 2 times; nothing of it is drawn until it is declared.",
    ]);
  });

  it("says whose new name it is", () => {
    assert.equal(
      over("component Cash [0.5, 0.5]", "evolve Cash->Ca<|>rd 0.9")?.[0],
      "Card · new name of Cash",
    );
    assert.deepEqual(over("component Cash [0.5, 0.5]", "evolve Cash->Card 0.9", "A->Ca<|>rd"), [
      "Card · new name of Cash at evolution 0.90",
    ]);
  });

  it("says the address of a url", () => {
    assert.deepEqual(over("submap S [0.5, 0.5] url(lo<|>gi)", "url logi [a.owm]"), ["logi · url", "a.owm"]);
    assert.deepEqual(over("submap S [0.5, 0.5] url(lo<|>gi)"), ["logi · url that no url line defines"]);
  });

  it("says the text of an annotation", () => {
    assert.deepEqual(over("annotation <|>1 [0.5, 0.5] Here", "annotation 1 [0.6, 0.6] There"), [
      "annotation 1",
      "Here",
      "There",
    ]);
  });
});

describe("hover over numbers and words", () => {
  it("says what each number means", () => {
    const line = (text: string): readonly string[] | undefined =>
      over("component P [0.5, 0.5]", ...text.split("\n"));
    assert.deepEqual(line("component A [0.<|>63, 0.55]"), [
      "visibility 0.63: medium",
      "1 = top, closest to the user; 0 = bottom",
    ]);
    assert.deepEqual(line("component A [0.63, 0.<|>55]"), [
      "evolution 0.55: Product (medium)",
      "0 = genesis side, 1 = commodity side",
    ]);
    assert.equal(line("pipeline P\n{\ncomponent A [0.<|>3]\n}")?.[0], "evolution 0.30: Custom Built (low)");
    assert.equal(
      line("pipeline P [0.<|>3, 0.6]")?.[0],
      "left end of the pipeline, evolution 0.30: Custom Built",
    );
    assert.equal(line("pipeline P [0.3, 0.<|>6]")?.[0], "right end of the pipeline, evolution 0.60: Product");
    assert.equal(line("evolve P 0.<|>9")?.[0], "moves to evolution 0.90: Commodity (high)");
    assert.equal(
      line("component A [0.5, 0.5] label [-1<|>0, 5]")?.[0],
      "label 10 px to the left of the component",
    );
    assert.equal(line("component A [0.5, 0.5] label [-10, <|>5]")?.[0], "label 5 px below the component");
    assert.equal(line("size [<|>800, 600]")?.[0], "width 800 px");
    assert.equal(line("size [800, <|>600]")?.[0], "height 600 px");
  });

  it("says the form of a keyword, what it means, and an example", () => {
    const answer = over("comp<|>onent A [0.5, 0.5]");
    assert.match(answer?.[0] ?? "", /^component <name> \[<visibility>, <evolution>\]/);
    assert.ok(answer?.includes("Example:"));
    assert.ok(over("mark<|>et A [0.5, 0.5]")?.some((paragraph) => paragraph.startsWith("Old form.")));
  });

  it("explains decorators, trailers, looks, flags and stage labels", () => {
    assert.deepEqual(over("component A [0.5, 0.5] (bu<|>y)"), ["buy", "Bought as a product."]);
    assert.equal(over("component A [0.5, 0.5] iner<|>tia")?.[0], "inertia");
    assert.equal(over("component A [0.5, 0.5] la<|>bel [1, 2]")?.[0], "label");
    assert.equal(over("component A [0.5, 0.5] evo<|>lve 0.8")?.[0], "evolve");
    assert.equal(over("submap A [0.5, 0.5] u<|>rl(x)")?.[0], "url");
    assert.equal(over("style wa<|>rdley")?.[0], "wardley");
    assert.match(over("valuechain --hi<|>de")?.[1] ?? "", /value-chain axis/);
    assert.match(over("evolution --hi<|>de")?.[1] ?? "", /evolution axis/);
    assert.deepEqual(over("evolution Novel->Emer<|>ging->Good->Best"), [
      "stage 2 of 4",
      "from evolution 0.175 to 0.4",
      "ubiquity: spreading slowly · certainty: learning fast · market: forming",
      "perceived as: leading edge, for experts · industry sees: advantage, case by case · value: looking for profit",
      "failure: no surprise, a disappointment · decide by: analysis of found value · efficiency means: less waste",
    ]);
    assert.deepEqual(over("evolution Slow->Stea<|>dy->Fast->Instant"), [
      "stage 2 of 4",
      "from evolution 0.175 to 0.4",
    ]);
  });

  it("reads an arrow", () => {
    assert.deepEqual(over("A-<|>>B"), ["A needs B"]);
    assert.deepEqual(over("A+'2/d<|>ay'<B"), ["A needs B", "2/day flows from B to A"]);
    assert.deepEqual(over("A+<|><>B"), ["A needs B", "something flows between A and B"]);
  });

  it("takes what lies under the mouse where two things meet", () => {
    assert.deepEqual(over("A<|>->B"), ["A needs B"]);
  });

  it("is silent on comments, free text, blanks, unreadable numbers and beyond the text", () => {
    for (const line of [
      "// A<|>",
      "title Te<|>a",
      "note Te<|>a [0.1, 0.1]",
      "component A [0.5, 0.5]   <|>  (buy)",
      "style ma<|>uve",
      "<|>",
    ]) {
      assert.equal(over(line), undefined, line);
    }
    const { snapshot } = openMap("component A [0.5, 0.5]");
    assert.equal(hover(snapshot, { line: 3, character: 0 }, BASIC_CLIENT), undefined);
    assert.equal(hover(snapshot, { line: 0, character: 300 }, BASIC_CLIENT), undefined);
  });
});
