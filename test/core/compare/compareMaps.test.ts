import assert from "node:assert/strict";
import fc from "fast-check";
import { compareMaps } from "#core/compare/compareMaps";
import { differenceJson, differenceSummary, differenceText } from "#core/compare/differenceText";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const compare = (before: string, after: string) =>
  compareMaps(buildMap(parse(before)), buildMap(parse(after)));
const told = (before: string, after: string) => differenceText(compare(before, after)).trimEnd().split("\n");

const BASE = [
  "title Tea",
  "anchor Guest [0.95, 0.5]",
  "component Cup [0.8, 0.6]",
  "component Kettle [0.5, 0.3]",
  "component Power [0.2, 0.9]",
  "Guest->Cup",
  "Cup->Kettle",
  "Kettle->Power",
].join("\n");

describe("difference of two maps", () => {
  it("says what moved, how far, and between which stages", () => {
    assert.deepEqual(told(BASE, BASE.replace("[0.5, 0.3]", "[0.55, 0.45]")), [
      "> 'Kettle' moves right by 0.15 to 0.45, from Custom Built to Product; up by 0.05 to visibility 0.55.",
    ]);
    assert.deepEqual(told(BASE, BASE.replace("[0.8, 0.6]", "[0.8, 0.5]")), [
      "> 'Cup' moves left by 0.10 to 0.50, within Product.",
    ]);
  });

  it("says what is new and what is gone, and counts the links that went with it", () => {
    const without = BASE.split("\n").filter((line) => !line.includes("Power"));
    assert.deepEqual(told(BASE, [...without, "component Gas [0.2, 0.75]"].join("\n")), [
      "+ Component 'Gas' is new, in Commodity (0.75) at visibility 0.20.",
      "- Component 'Power' is gone, it was in Commodity (0.90) at visibility 0.20.",
      "  1 link came or went with a component.",
    ]);
  });

  it("knows a component under a new name by its place and its neighbours", () => {
    assert.deepEqual(told(BASE, BASE.replaceAll("Kettle", "Electric kettle")), [
      "~ 'Kettle' is now called 'Electric kettle'.",
    ]);
    assert.deepEqual(told(BASE, BASE.replaceAll("Kettle", "Boiler")), ["~ 'Kettle' is now called 'Boiler'."]);
    assert.deepEqual(told("component tea [0.5, 0.5]", "component Tea [0.5, 0.5]"), [
      "~ 'tea' is now called 'Tea'.",
    ]);
  });

  it("tells nodes of one name by their kinds and places", () => {
    const twins = ["anchor Tea [0.9, 0.5]", "component Tea [0.5, 0.5]", "component Tea [0.2, 0.7]"];
    assert.deepEqual(told(twins.join("\n"), twins.slice(1).join("\n")), [
      "- Anchor 'Tea' is gone, it was in Product (0.50) at visibility 0.90.",
    ]);
    assert.deepEqual(told(twins.join("\n"), [twins[0], twins[2]].join("\n")), [
      "- Component 'Tea' is gone, it was in Product (0.50) at visibility 0.50.",
    ]);
  });

  it("says which links came and went and what they say", () => {
    assert.deepEqual(told(BASE, `${BASE}\nCup->Power`), ["+ The link from 'Cup' to 'Power' is new."]);
    assert.deepEqual(told(BASE, BASE.replace("Cup->Kettle", "Cup->Kettle; boils")), [
      "* The link from 'Cup' to 'Kettle' now says 'boils', no longer nothing.",
    ]);
    assert.deepEqual(told(BASE, BASE.replace("Cup->Kettle", "Kettle->Cup")), [
      "* The link from 'Cup' to 'Kettle' is turned round: 'Kettle' needs 'Cup' now.",
    ]);
    assert.deepEqual(told(BASE, BASE.replace("Cup->Kettle", "Kettle+>Cup")), [
      "* The link from 'Cup' to 'Kettle' is turned round: 'Kettle' needs 'Cup' now.",
      "* The link from 'Kettle' to 'Cup' now says 'flow forward', no longer nothing.",
    ]);
  });

  it("counts links that are drawn, or no longer, since an end is declared", () => {
    const without = BASE.replace("component Power [0.2, 0.9]\n", "");
    assert.deepEqual(told(without, BASE), [
      "+ Component 'Power' is new, in Commodity (0.90) at visibility 0.20.",
      "  1 link came or went with a component.",
    ]);
    assert.deepEqual(told(BASE, without), [
      "- Component 'Power' is gone, it was in Commodity (0.90) at visibility 0.20.",
      "  1 link came or went with a component.",
    ]);
  });

  it("says what else changed of a component", () => {
    assert.deepEqual(
      told(BASE, `${BASE.replace("[0.5, 0.3]", "[0.5, 0.3] inertia (buy)")}\nevolve Kettle->Urn 0.6`),
      [
        "* 'Kettle' is now marked 'buy'.",
        "* 'Kettle' now has inertia.",
        "* 'Kettle' now evolves to 0.60 as 'Urn'.",
      ],
    );
    assert.deepEqual(told(BASE, BASE.replace("component Power", "submap Power")), [
      "* 'Power' is now a submap, no longer a component.",
    ]);
  });

  it("compares pipelines, notes, annotations, areas and the map itself", () => {
    const more = (range: string, note: string) =>
      `${BASE}\npipeline Kettle [0.2, ${range}]\nnote Remember [0.1, ${note}]\nannotation 1 [0.5, 0.5] Here`;
    assert.deepEqual(
      told(more("0.5", "0.1"), more("0.6", "0.2").replace("Here", "There").replace("Tea", "Coffee")),
      [
        "* The map's title is now 'Coffee', no longer 'Tea'.",
        "* The pipeline of 'Kettle' has another range: 0.20 to 0.60, no longer 0.20 to 0.50.",
        "> The note 'Remember' moves: [0.10, 0.20], no longer [0.10, 0.10].",
        "* Annotation 1 has another text: There, no longer Here.",
      ],
    );
  });

  it("knows a note, an annotation and an accelerator by their places when they say something else", () => {
    const more = (note: string, number: string, law: string) =>
      `${BASE}\nnote ${note} [0.1, 0.1]\nannotation ${number} [0.5, 0.5] Here\naccelerator ${law} [0.3, 0.3]`;
    assert.deepEqual(told(more("Remember", "1", "Law"), more("Forget", "2", "Rule")), [
      "~ The note 'Remember' now says 'Forget'.",
      "~ Annotation 1 now has the number 2.",
      "~ The accelerator 'Law' is now called 'Rule'.",
    ]);
    assert.deepEqual(
      told(more("Remember", "1", "Law"), more("Forget", "1", "Law").replace("0.1, 0.1", "0.2, 0.2")),
      ["+ The note 'Forget' is new.", "- The note 'Remember' is gone."],
    );
  });

  it("tells notes of one text and areas of one kind by their places", () => {
    const twice = `${BASE}\nnote N [0.1, 0.1]\nnote N [0.2, 0.2]\nsettlers [0.9, 0.1, 0.7, 0.3]\nsettlers [0.5, 0.1, 0.4, 0.3]`;
    const without = (line: string) => twice.replace(`\n${line}`, "");
    assert.deepEqual(told(twice, without("note N [0.1, 0.1]")), ["- The note 'N' is gone."]);
    assert.deepEqual(told(twice, without("settlers [0.9, 0.1, 0.7, 0.3]")), [
      "- The area of settlers is gone.",
    ]);
    assert.deepEqual(told(twice, twice.replace("note N [0.1", "note M [0.1")), [
      "~ The note 'N' now says 'M'.",
    ]);
  });

  it("tells an area that moved from one of another size", () => {
    const area = (text: string) => `${BASE}\nsettlers ${text}`;
    assert.deepEqual(told(area("[0.9, 0.1, 0.7, 0.3]"), area("[0.8, 0.2, 0.6, 0.4]")), [
      "> The area of settlers moves: [0.80, 0.20], no longer [0.90, 0.10].",
    ]);
    assert.deepEqual(told(area("[0.9, 0.1] 100 80"), area("[0.9, 0.1] 100 90")), [
      "* The area of settlers has another size: 100 by 90 px, no longer 100 by 80 px.",
    ]);
  });

  it("says what the stages are called now", () => {
    assert.deepEqual(told(BASE, `${BASE}\nevolution a->b->c->d`), [
      "* The map's stages are now 'a -> b -> c -> d', no longer the usual ones.",
    ]);
  });

  it("tells the look from what is said", () => {
    const after = BASE.replace("[0.5, 0.3]", "[0.5, 0.3] label [10, 10]");
    assert.deepEqual(told(BASE, after), ["  1 change of the look alone."]);
    assert.equal(differenceSummary(compare(BASE, after)), "the look alone differs");
    const evolving = `${BASE}\nevolve Kettle 0.6`;
    assert.deepEqual(told(evolving, `${evolving} label [1, 2]`), ["  1 change of the look alone."]);
    const listed = (place: string) => `${BASE}\nannotations ${place}`;
    assert.deepEqual(told(listed("[0.2, 0.3]"), listed("[0.2, 0.4]")), ["  1 change of the look alone."]);
    assert.equal(differenceSummary(compare(BASE, BASE)), "no difference");
    assert.equal(differenceSummary(compare(BASE, BASE.replace("Cup [0.8", "Cup [0.7"))), "1 moved");
  });

  it("does not care how the same map is written", () => {
    const [title = "", ...rest] = BASE.split("\n");
    const shuffled = [...rest.slice(4), "", "// links first", ...rest.slice(0, 4), title].join("\r\n");
    assert.equal(differenceText(compare(BASE, shuffled.replace("0.6]", "0.60]"))), "");
  });

  it("gives data with lines that count from 1", () => {
    const [change] = differenceJson(compare(BASE, BASE.replace("[0.5, 0.3]", "[0.5, 0.4]")));
    assert.deepEqual(change, {
      kind: "moved",
      element: "component",
      name: "Kettle",
      property: "position",
      before: "[0.50, 0.30]",
      after: "[0.50, 0.40]",
      text: "'Kettle' moves right by 0.10 to 0.40, from Custom Built to Product",
      beforeLine: 4,
      afterLine: 4,
      implied: false,
      cosmetic: false,
    });
  });

  it("is empty for a map and itself, and takes back what it says the other way round (any map)", () => {
    const number = fc.integer({ min: 0, max: 20 }).map((n) => (n / 20).toFixed(2));
    const line = fc.oneof(
      fc
        .tuple(fc.constantFrom("A", "B", "C", "Dd", "Ee"), number, number)
        .map(([n, v, e]) => `component ${n} [${v}, ${e}]`),
      fc.constantFrom(
        "A->B",
        "B->C",
        "A+>Dd",
        "evolve B 0.9",
        "note x [0.1, 0.1]",
        "pipeline A [0.1, 0.4]",
        "anchor A [1, 1]",
      ),
    );
    const map = fc.array(line, { maxLength: 14 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(map, map, (one, other) => {
        assert.deepEqual(compare(one, one).changes, []);
        const count = (kind: string, changes: ReturnType<typeof compare>["changes"]) =>
          changes.filter((change) => change.kind === kind).length;
        const there = compare(one, other).changes;
        const back = compare(other, one).changes;
        assert.equal(count("added", there), count("removed", back));
        assert.equal(count("removed", there), count("added", back));
      }),
    );
  });
});
