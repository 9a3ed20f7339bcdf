import assert from "node:assert/strict";
import { elementsAt } from "../../../client/src/preview/elementsAt";
import { renderScene } from "../../../core/src/render/renderScene";
import { createSnapshot } from "../../../core/src/services/snapshot";
import { marked } from "../../support/marked";

/** Ids of the elements at the cursor of a marked map. */
function at(source: string): string[] {
  const { text, cursor } = marked(source);
  const { map } = createSnapshot("file:///a.owm", 1, text);
  return elementsAt(renderScene(map), map, cursor);
}

const NAMES = "component A [0.9, 0.5]\ncomponent B [0.5, 0.5]\ncomponent C [0.1, 0.5]\n";

describe("elements at a place of the text", () => {
  it("are what the line draws", () => {
    assert.deepEqual(at("title T\ncomponent Cup of <|>Tea [0.5, 0.5]\n"), ["component:cup of tea"]);
    assert.deepEqual(at("note hello [0.5, 0.5]<|>"), ["note:hello"]);
    assert.deepEqual(at("<|>title T\ncomponent A [0.5, 0.5]\n"), []);
    assert.deepEqual(at("component A [0.5, 0.5]\n<|>"), []);
  });

  it("are a link and its ends", () => {
    const ids = ["link:a->b", "component:a", "component:b"];
    assert.deepEqual(at(`${NAMES}A-<|>>B`), ids);
  });

  it("begin with the end that the cursor is on", () => {
    assert.deepEqual(at(`${NAMES}A->B<|>`), ["component:b", "link:a->b", "component:a"]);
  });

  it("are one link of a chain", () => {
    assert.deepEqual(at(`${NAMES}A->B-<|>>C`), ["link:b->c", "component:b", "component:c"]);
  });

  it("are the ends that exist when one is not declared", () => {
    assert.deepEqual(at(`${NAMES}A-<|>>Nowhere`), ["component:a"]);
  });

  it("are a movement and what moves", () => {
    assert.deepEqual(at(`${NAMES}evolve <|>A 0.8`), ["evolved:a", "component:a"]);
  });

  it("are a pipeline and its owner", () => {
    const ids = at(`${NAMES}pipeline <|>A [0.2, 0.8]`);
    assert.deepEqual([...ids].sort(), ["component:a", "pipeline:a"]);
  });
});
