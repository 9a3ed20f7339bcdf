import assert from "node:assert/strict";
import { references } from "#core/services/references";
import { openMap } from "../../support/maps";
import { mark } from "../../support/marked";

/** The text with every reference of the name at the cursor marked. */
function referenced(includeDeclaration: boolean, ...lines: readonly string[]): string | undefined {
  const map = openMap(...lines);
  const found = references(map.snapshot, map.cursor, { includeDeclaration });
  return (
    found &&
    mark(
      map.text,
      found.map(({ range }) => range),
    )
  );
}

describe("references", () => {
  it("finds declaration, link ends, movement, pipeline and method lines in whatever case", () => {
    assert.equal(
      referenced(
        true,
        "component Cup of Tea [0.79, 0.61]",
        "Public->cup of  tea",
        "Cup of Tea->Water->CUP OF TEA",
        "evolve cup of tea 0.8",
        "pipeline Cup of Te<|>a [0.5, 0.7]",
        "buy Cup of Tea",
        "note Cup of Tea [0.1, 0.1]",
        "// Cup of Tea",
      ),
      [
        "component <|Cup of Tea|> [0.79, 0.61]",
        "Public-><|cup of  tea|>",
        "<|Cup of Tea|>->Water-><|CUP OF TEA|>",
        "evolve <|cup of tea|> 0.8",
        "pipeline <|Cup of Tea|> [0.5, 0.7]",
        "buy <|Cup of Tea|>",
        "note Cup of Tea [0.1, 0.1]",
        "// Cup of Tea",
      ].join("\n"),
    );
  });

  it("leaves the declaration out when asked to", () => {
    assert.equal(referenced(false, "component A<|> [0.7, 0.6]", "A->B"), "component A [0.7, 0.6]\n<|A|>->B");
  });

  it("finds the uses of a name that is not declared", () => {
    assert.equal(referenced(true, "A->B<|>", "B->C"), "A-><|B|>\n<|B|>->C");
  });

  it("keeps names of urls, annotations and components apart", () => {
    assert.equal(
      referenced(true, "component x [0.7, 0.6]", "submap S [0.4, 0.4] url(x)", "url <|>x [a.owm]", "x->S"),
      "component x [0.7, 0.6]\nsubmap S [0.4, 0.4] url(<|x|>)\nurl <|x|> [a.owm]\nx->S",
    );
    assert.equal(
      referenced(
        true,
        "annotation 1 [0.4, 0.4] a",
        "annotation 2 [0.4, 0.4] b",
        "annotation 1<|> [0.5, 0.5]",
      ),
      "annotation <|1|> [0.4, 0.4] a\nannotation 2 [0.4, 0.4] b\nannotation <|1|> [0.5, 0.5]",
    );
  });

  it("has nothing where nothing is named", () => {
    assert.equal(referenced(true, "style <|>dark"), undefined);
    assert.equal(referenced(true, "<|>"), undefined);
  });
});
