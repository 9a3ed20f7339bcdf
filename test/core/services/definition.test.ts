import assert from "node:assert/strict";
import { BASIC_CLIENT } from "#core/services/clientFeatures";
import { definition } from "#core/services/definition";
import { FULL_CLIENT, MAP_URI, openMap } from "../../support/maps";
import { mark, slice } from "../../support/marked";

/** The text with the targets of the name at the cursor marked. */
function targets(...lines: readonly string[]): string | undefined {
  const map = openMap(...lines);
  const found = definition(map.snapshot, map.cursor, BASIC_CLIENT);
  return (
    found &&
    mark(
      map.text,
      found.map((location) => ("uri" in location ? location.range : location.targetRange)),
    )
  );
}

describe("definition", () => {
  it("leads from a link end to the declaration", () => {
    assert.equal(
      targets("component Cup of Tea [0.79, 0.61]", "Cup <|>of Tea->Water"),
      "component <|Cup of Tea|> [0.79, 0.61]\nCup of Tea->Water",
    );
  });

  it("takes the name where a name and an arrow meet", () => {
    assert.equal(targets("component A [0.7, 0.6]", "A<|>->B"), "component <|A|> [0.7, 0.6]\nA->B");
    assert.equal(targets("component B [0.7, 0.6]", "A-><|>B"), "component <|B|> [0.7, 0.6]\nA->B");
  });

  it("leads across differences of case and blanks", () => {
    assert.equal(
      targets("Public->cup OF  t<|>ea", "component Cup of Tea [0.79, 0.61]"),
      "Public->cup OF  tea\ncomponent <|Cup of Tea|> [0.79, 0.61]",
    );
  });

  it("leads from names in quotes and with brackets", () => {
    assert.equal(
      targets('component "Tea [green]" [0.79, 0.61]', 'A->"Tea [g<|>reen]"'),
      'component <|"Tea [green]"|> [0.79, 0.61]\nA->"Tea [green]"',
    );
  });

  it("leads from evolve, pipeline and a legacy method line", () => {
    const declaration = "component <|Power|> [0.1, 0.7]\n";
    assert.equal(
      targets("component Power [0.1, 0.7]", "evolve P<|>ower 0.9"),
      `${declaration}evolve Power 0.9`,
    );
    assert.equal(
      targets("component Power [0.1, 0.7]", "pipeline Pow<|>er [0.5, 0.8]"),
      `${declaration}pipeline Power [0.5, 0.8]`,
    );
    assert.equal(targets("component Power [0.1, 0.7]", "buy Pow<|>er"), `${declaration}buy Power`);
  });

  it("leads to the choices of a pipeline block", () => {
    assert.equal(
      targets("component P [0.5, 0.5]", "pipeline P", "{", "  component Cash [0.5]", "}", "A->C<|>ash"),
      "component P [0.5, 0.5]\npipeline P\n{\n  component <|Cash|> [0.5]\n}\nA->Cash",
    );
  });

  it("leads from the new name of an evolve to the component that moves", () => {
    assert.equal(
      targets("component Cash [0.5, 0.5]", "evolve Cash->Card o<|>nly 0.9"),
      "component <|Cash|> [0.5, 0.5]\nevolve Cash->Card only 0.9",
    );
  });

  it("leads from a use of a new name to the evolve that gives it", () => {
    assert.equal(
      targets("component Cash [0.5, 0.5]", "evolve Cash->Card 0.9", "A->Ca<|>rd"),
      "component Cash [0.5, 0.5]\nevolve Cash-><|Card|> 0.9\nA->Card",
    );
  });

  it("leads from url(reference) to the url line", () => {
    assert.equal(
      targets("submap Logistics [0.4, 0.5] url(lo<|>gi)", "url logi [logistics.owm]"),
      "submap Logistics [0.4, 0.5] url(logi)\nurl <|logi|> [logistics.owm]",
    );
  });

  it("leads from an annotation's number to its text, to the other one's when the number stands twice", () => {
    assert.equal(targets("annotation <|>1 [0.4, 0.5] Here"), "annotation 1 [0.4, 0.5] <|Here|>");
    assert.equal(
      targets("annotation 1<|> [0.4, 0.5] Here", "annotation 1 [0.6, 0.7] There"),
      "annotation 1 [0.4, 0.5] Here\nannotation 1 [0.6, 0.7] <|There|>",
    );
    assert.equal(
      targets("annotation 1 [0.4, 0.5] Here", "annotation 1<|> [0.6, 0.7]"),
      "annotation 1 [0.4, 0.5] <|Here|>\nannotation 1 [0.6, 0.7]",
    );
  });

  it("binds to the first of two declarations, but stays on the second one", () => {
    assert.equal(
      targets("component A [0.1, 0.1]", "component a [0.2, 0.2]", "X->A<|>"),
      "component <|A|> [0.1, 0.1]\ncomponent a [0.2, 0.2]\nX->A",
    );
    assert.equal(
      targets("component A [0.1, 0.1]", "component A<|> [0.2, 0.2]"),
      "component A [0.1, 0.1]\ncomponent <|A|> [0.2, 0.2]",
    );
  });

  it("has nothing for undeclared names, keywords, numbers, comments, text and beyond the text", () => {
    for (const line of [
      "A-><|>B",
      "comp<|>onent A [0.5, 0.5]",
      "component A [0.<|>5, 0.5]",
      "// A<|>",
      "title A<|>",
    ]) {
      assert.equal(targets(line), undefined, line);
    }
    const { snapshot } = openMap("component A [0.5, 0.5]");
    assert.equal(definition(snapshot, { line: 7, character: 0 }, BASIC_CLIENT), undefined);
    assert.equal(definition(snapshot, { line: 0, character: 900 }, BASIC_CLIENT), undefined);
  });

  it("says which text it belongs to, for clients that can show it", () => {
    const { snapshot, text, cursor } = openMap("component Cup of Tea [0.79, 0.61]", "Water->Cup of T<|>ea");
    const [link] = definition(snapshot, cursor, FULL_CLIENT) ?? [];
    assert.ok(link && "targetUri" in link && link.originSelectionRange);
    assert.equal(link.targetUri, MAP_URI);
    assert.equal(
      mark(text, [link.originSelectionRange]),
      "component Cup of Tea [0.79, 0.61]\nWater-><|Cup of Tea|>",
    );
    assert.equal(slice(text, link.targetSelectionRange), "Cup of Tea");
    assert.equal(slice(text, link.targetRange), "component Cup of Tea [0.79, 0.61]");
  });
});
