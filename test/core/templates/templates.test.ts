import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { print } from "#core/language/print";
import { buildMap } from "#core/model/buildMap";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { findingsOf } from "#core/services/findings";
import { createSnapshot } from "#core/services/snapshot";
import { TEMPLATES } from "#core/templates/index";
import { readXml } from "../../support/xml";

describe("templates of maps", () => {
  it("have ids that can be names of files, and different ones", () => {
    for (const { id } of TEMPLATES) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
    assert.equal(new Set(TEMPLATES.map(({ id }) => id)).size, TEMPLATES.length);
  });

  for (const template of TEMPLATES) {
    describe(template.title, () => {
      const text = template.build(template.asks?.example ?? "");
      const snapshot = createSnapshot("file:///new.owm", 1, text);

      it("begins with its title, ends with a line break and prints back", () => {
        assert.match(text, /^title \S.*\n/);
        assert.ok(text.endsWith("\n") && !text.endsWith("\n\n") && !text.includes("\r"));
        assert.equal(print(parse(text)), text);
      });

      it("is a map of which nothing louder than a hint is said", () => {
        const found = findingsOf(snapshot).filter(({ severity }) => severity !== "hint");
        assert.deepEqual(
          found.map(({ rule, message }) => `${rule.id}: ${message}`),
          [],
        );
      });

      it("is drawn with all that it names", () => {
        const { text: drawn } = readXml(sceneToSvg(renderScene(snapshot.map, { theme: "light" })));
        for (const word of snapshot.map.nodes.flatMap(({ name }) => name.split(" "))) {
          assert.ok(drawn.includes(word), word);
        }
      });

      it("leaves nobody alone: every name is needed or needs something", () => {
        const map = buildMap(parse(text));
        const linked = new Set(map.dependencies.flatMap(({ from, to }) => [from, to]));
        assert.deepEqual(
          map.nodes.filter((node) => !linked.has(node)).map(({ name }) => name),
          [],
        );
      });
    });
  }
});
