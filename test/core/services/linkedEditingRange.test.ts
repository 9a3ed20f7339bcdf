import assert from "node:assert/strict";
import { LINKED_NAME, linkedEditingRange } from "#core/services/linkedEditingRange";
import { editSnapshot } from "#core/services/snapshot";
import { openMap } from "../../support/maps";
import { mark } from "../../support/marked";

/** The text with the places marked that follow the name at the cursor. */
function linked(...lines: readonly string[]): string | undefined {
  const map = openMap(...lines);
  const found = linkedEditingRange(map.snapshot, map.cursor);
  return found && mark(map.text, found.ranges);
}

describe("linkedEditingRange", () => {
  it("has the uses follow the declaration, where they are spelled like it", () => {
    assert.equal(
      linked(
        "component Cup of<|> Tea [0.5, 0.5]",
        "Cup of Tea->Water",
        "cup of tea->Milk",
        'Milk->"Cup of Tea"; Cup of Tea',
        "evolve Cup of Tea->Chai 0.8",
        "pipeline Cup of Tea [0.2, 0.4]",
        "buy Cup of Tea",
        "// Cup of Tea",
      ),
      [
        "component <|Cup of Tea|> [0.5, 0.5]",
        "<|Cup of Tea|>->Water",
        "cup of tea->Milk",
        'Milk->"<|Cup of Tea|>"; Cup of Tea',
        "evolve <|Cup of Tea|>->Chai 0.8",
        "pipeline <|Cup of Tea|> [0.2, 0.4]",
        "buy <|Cup of Tea|>",
        "// Cup of Tea",
      ].join("\n"),
    );
    assert.equal(
      linked("submap S [0.1, 0.1] url(x)", "url x<|> [a.owm]"),
      "submap S [0.1, 0.1] url(<|x|>)\nurl <|x|> [a.owm]",
    );
    assert.equal(
      linked('component "Te<|>a" [0.5, 0.5]', "A->Tea"),
      'component "<|Tea|>" [0.5, 0.5]\nA-><|Tea|>',
    );
  });

  it("goes on behind a blank that was typed and has come to all places: another word follows", () => {
    assert.equal(
      linked("component Tea <|> [0.5, 0.5]", "A->Tea ->Water", "evolve Tea 0.8", "Tea "),
      undefined,
      "where a name ends differently",
    );
    assert.equal(
      linked("component Tea <|> [0.5, 0.5]", "A->Tea ->Water", "Tea ->Milk", "evolve Tea  0.8"),
      "component <|Tea |> [0.5, 0.5]\nA-><|Tea |>->Water\n<|Tea |>->Milk\nevolve <|Tea |> 0.8",
    );
    assert.equal(linked("component Tea <|> [0.5, 0.5]", "A->Tea", "Tea->B"), undefined);
    assert.equal(linked("component Tea <|>[0.5, 0.5]", "A -> Tea -> B"), undefined);
  });

  it("leaves a use alone: whoever edits it wants to use another name", () => {
    assert.equal(linked("component Tea [0.5, 0.5]", "Te<|>a->Water"), undefined);
    assert.equal(linked("A->Te<|>a", "Tea->B"), undefined);
  });

  it("has nothing for names that stand once, are declared twice, or are written with escapes", () => {
    assert.equal(linked("component Te<|>a [0.5, 0.5]"), undefined);
    assert.equal(
      linked("component Te<|>a [0.5, 0.5]", "component tea [0.1, 0.1]", "Tea->A"),
      "component <|Tea|> [0.5, 0.5]\ncomponent tea [0.1, 0.1]\n<|Tea|>->A",
    );
    assert.equal(linked("component Te<|>a [0.5, 0.5]", "component Tea [0.1, 0.1]", "Tea->A"), undefined);
    assert.equal(linked('component "Te<|>a\\n2" [0.5, 0.5]', '"Tea\\n2"->A'), undefined);
    assert.equal(linked("submap S [0.1, 0.1] url(a<|>.owm)"), undefined);
    assert.equal(linked("note Te<|>a [0.1, 0.1]"), undefined);
  });

  it("has nothing at the place that is just being written", () => {
    const { snapshot } = openMap("component Te", "Tea->A");
    const at = { line: 0, character: 12 };
    const written = editSnapshot(snapshot, 2, [{ range: { start: at, end: at }, text: "a" }]);
    assert.equal(linkedEditingRange(written, { line: 0, character: 13 }), undefined);
    assert.equal(linkedEditingRange(written, { line: 0, character: 12 })?.ranges.length, 2);
    const elsewhere = editSnapshot(written, 3, [
      { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } }, text: "b" },
    ]);
    assert.equal(linkedEditingRange(elsewhere, { line: 0, character: 13 })?.ranges.length, 2);
  });

  it("goes on for names with blanks, and ends where the line goes on", () => {
    const whole = (text: string) => text.match(LINKED_NAME)?.[0] === text;
    for (const name of ["Tea", "Cup of ", "Cup of  Tea", "Größe 🍵", "a/b", "don't (2)", "A-B", "3.1"]) {
      assert.ok(whole(name), name);
    }
    for (const more of ["Tea [", "A->", "a;", 'say "', "a\\", "a//b", " Tea", "a\tb", "{"])
      assert.ok(!whole(more), more);
  });
});
