import assert from "node:assert/strict";
import fc from "fast-check";
import { lineStartsOf } from "#core/language/lines";
import { Trait, traitsOf, traitsOfLines } from "#core/language/traits";

describe("traits", () => {
  it("tell what a line may hold", () => {
    assert.equal(traitsOf("component Kettle [0.4, 0.3] label [-57, 4] (buy)"), 0);
    assert.equal(traitsOf("A->B"), 0);
    assert.equal(traitsOf("title A // B"), Trait.comment);
    assert.equal(traitsOf("# old"), Trait.comment);
    assert.equal(traitsOf("pipeline P {"), Trait.brace);
    assert.equal(traitsOf('"A->B"->C'), Trait.special);
    assert.equal(traitsOf("A+'x'>B; c /* d */ }"), Trait.special | Trait.comment | Trait.brace);
  });

  it("are the same for a line alone and for it among others", () => {
    const line = fc.array(fc.constantFrom("a", " ", "/", "#", "%", "{", "}", '"', "'", "\\", ";", "<", "&"));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const texts = lines.map((characters) => characters.join(""));
        const text = texts.join("\n");
        const expected = text === "" ? [0] : texts.map(traitsOf);
        assert.deepEqual([...traitsOfLines(text, lineStartsOf(text))], expected.length > 0 ? expected : [0]);
      }),
    );
  });
});
