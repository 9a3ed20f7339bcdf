import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { modelOf, offeredAt, reasonAgainst, refactored } from "../../../support/refactoring";

/** Owner and choices of every pipeline of a text: `P: A 0.3, B 0.6`. */
function pipelinesOf(text: string): readonly string[] {
  return buildMap(parse(text)).pipelines.map(({ owner, children, inferredChildren }) => {
    const choices = [...children, ...inferredChildren].map(({ name, evolution }) => `${name} ${evolution}`);
    return `${owner?.name}: ${choices.join(", ")}`;
  });
}

const RANGE = [
  "component Payment [0.60, 0.5]",
  "component Cash [0.58, .40] label [-20, 26] // coins",
  "// @owner Bank",
  "component Card [0.58, 0.52] (buy)",
  "component Far [0.2, 0.5]",
  "",
  "pipeline Payment [0.40, 0.52] // why",
  "Payment->Far",
  "Card->Far",
];

const BLOCK = [
  "component Payment [0.60, 0.5]",
  "component Far [0.2, 0.5]",
  "",
  "pipeline Payment // why",
  "{",
  "  component Cash [.40] label [-20, 26] // coins",
  "  // @owner Bank",
  "  component Card [0.52] (buy)",
  "}",
  "Payment->Far",
  "Card->Far",
];

describe("refactorings of pipelines", () => {
  it("write a range as a block, with comments, labels and numbers as they are", async () => {
    const lines = RANGE.map((line) => line.replace("pipeline P", "pipeline <|>P"));
    const { text } = await refactored(/^Write the pipeline of 'Payment' as a block with 2 choices$/, lines);
    assert.equal(text, BLOCK.join("\n"));
    assert.deepEqual(pipelinesOf(text), pipelinesOf(RANGE.join("\n")));
  });

  it("write a block as a range, the choices where a person would place them", async () => {
    const lines = BLOCK.map((line) => line.replace("pipeline P", "pipeline <|>P"));
    const { text } = await refactored(/^Write the pipeline of 'Payment' as a range$/, lines);
    assert.equal(
      text,
      [
        "component Payment [0.60, 0.5]",
        "component Far [0.2, 0.5]",
        "",
        "pipeline Payment [.40, 0.52] // why",
        "component Cash [0.58, .40] label [-20, 26] // coins",
        "// @owner Bank",
        "component Card [0.58, 0.52] (buy)",
        "Payment->Far",
        "Card->Far",
      ].join("\n"),
    );
    assert.deepEqual(pipelinesOf(text), pipelinesOf(BLOCK.join("\n")));
    assert.deepEqual(modelOf(text), modelOf(RANGE.join("\n")));
  });

  it("write a block that opens on the pipeline's line, with other statements in it", async () => {
    const { text } = await refactored(/as a range$/, [
      "component P [0.6, 0.5]",
      "pipeline P<|> [0.1, 0.1] { // open",
      "\tcomponent A [0.4]",
      "\tA->B",
      "\tcomponent B [0.6]",
      "} // end",
    ]);
    assert.equal(
      text,
      [
        "component P [0.6, 0.5]",
        "pipeline P [0.4, 0.6] // open",
        "component A [0.58, 0.4]",
        "A->B",
        "component B [0.58, 0.6]",
        "// end",
      ].join("\n"),
    );
  });

  it("say why a pipeline keeps its form", async () => {
    const range = /as a range$/;
    const against = (...lines: string[]) => reasonAgainst(range, "component P [0.6, 0.5]", ...lines);
    assert.match((await against("pipeline P<|>", "{", "component A [0.4]")) ?? "", /not closed/);
    assert.match(
      (await against("pipeline Q<|>", "{", "component A [0.4]", "}")) ?? "",
      /'Q' is not declared/,
    );
    assert.match((await against("pipeline P<|>", "{", "component A [0.4]", "}")) ?? "", /needs two choices/);
    assert.match(
      (await against("pipeline P<|>", "{", "component A [0.4]", "component B }")) ?? "",
      /a line of its own and an evolution/,
    );
    assert.match(
      (await reasonAgainst(/as a block$/, "component P [0.6, 0.5]", "pipeline P<|> [0.2, 0.3]")) ?? "",
      /No component stands in the range of 'P'/,
    );
  });

  it("put components into a new pipeline that takes their place", async () => {
    const { text } = await refactored(
      /^Put 2 components into a new pipeline$/,
      [
        "title T",
        "<|component Cash [0.5, .40] label [1, 2]",
        "component Far [0.1, 0.1] inertia",
        "// @owner Bank",
        "component Card [0.58, 0.5]|> // plastic",
        "Far->Card",
      ].filter((line) => !line.includes("Far [")),
    );
    assert.equal(
      text,
      [
        "title T",
        "component Pipeline [0.54, 0.45]",
        "pipeline Pipeline",
        "{",
        "  component Cash [.40] label [1, 2]",
        "  // @owner Bank",
        "  component Card [0.5] // plastic",
        "}",
        "Far->Card",
      ].join("\n"),
    );
  });

  it("put components into the pipeline whose owner is selected too", async () => {
    const tail = ["pipeline P", "{", "\tcomponent C [0.7]", "}"];
    const block = await refactored(/^Put 1 component into the pipeline of 'P'$/, [
      "<|component P [0.6, 0.5]",
      "component A [0.58, 0.4] // a|>",
      ...tail,
    ]);
    assert.equal(
      block.text,
      "component P [0.6, 0.5]\npipeline P\n{\n\tcomponent C [0.7]\n\tcomponent A [0.4] // a\n}",
    );
    const range = await refactored(/^Put 1 component into the pipeline of 'P'$/, [
      "component B [0.58, 0.45]",
      "<|component P [0.6, 0.5]",
      "component A [0.3, 0.9]|>",
      "pipeline P [0.4, 0.5]",
    ]);
    assert.equal(
      range.text,
      "component P [0.6, 0.5]\npipeline P\n{\n  component B [0.45]\n  component A [0.9]\n}",
    );
  });

  it("offer nothing for choices, anchors and positions that cannot be read", async () => {
    const title = /pipeline/;
    const offered = async (...lines: string[]) =>
      (await offeredAt(...lines)).filter((each) => title.test(each));
    assert.deepEqual(await offered("<|anchor A [0.5, 0.4]", "component B [0,5, 0,4]", "component C|>"), []);
    assert.deepEqual(
      await offered(
        "component P [0.6, 0.5]",
        "pipeline P",
        "{",
        "<|component A [0.4]",
        "component B [0.5]|>",
        "}",
      ),
      [],
    );
  });
});
