import assert from "node:assert/strict";
import { draftOfMap } from "#core/formats/draftOfMap";
import { owmText } from "#core/formats/owmText";
import { readTable } from "#core/formats/tableReader";
import { csvText, markdownTable } from "#core/formats/tableText";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const draft = draftOfMap(
  buildMap(
    parse(
      [
        "title Tea",
        "anchor Public [0.95, 0.6]",
        'component "Tea; hot, \\"sweet\\"" [0.79, 0.61] label [1, 2] (buy)',
        "component A|B [0.5, 0.70] inertia",
        "pipeline A|B",
        "{",
        "component In [0.6] // why",
        "}",
        'Public->"Tea; hot, \\"sweet\\""',
        "Public->A|B; text",
        "evolve A|B 0.8",
        "note x [0.1, 0.2]",
      ].join("\n"),
    ),
  ),
);

describe("tables of a map", () => {
  it("are CSV that is read back", () => {
    const { text } = csvText(draft);
    assert.deepEqual(text.split("\n").slice(0, 2), [
      "name,kind,visibility,evolution,needs,evolves to,inertia,decorators,pipeline",
      'Public,anchor,0.95,0.6,"""Tea; hot, ""sweet""""; A|B",,,,',
    ]);
    const { text: owm } = owmText(readTable(text));
    assert.match(owm, /component A\|B \[0\.5, 0\.70\] inertia\n/);
    assert.match(owm, /pipeline A\|B\n\{\n {2}component In \[0\.6\]\n\}/);
    assert.match(owm, /evolve A\|B 0\.8\n/);
    assert.match(owm, /Public->A\|B\n/);
  });

  it("are tables of Markdown that are read back", () => {
    const { text } = markdownTable(draft);
    assert.match(text, /^\| name \| kind \|.*\n\| --- \|/);
    assert.match(text, /\| A\\\|B \| component \| 0\.5 \| 0\.70 \|/);
    assert.match(owmText(readTable(text)).text, /component A\|B \[0\.5, 0\.70\] inertia\n/);
  });

  it("name what they have no room for, one line for each kind", () => {
    assert.deepEqual(csvText(draft).losses, [
      "title: 1",
      "comments: 1",
      "texts and flows of links: 1",
      "notes: 1",
      "places of labels: 1",
    ]);
  });
});
