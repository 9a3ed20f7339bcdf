import assert from "node:assert/strict";
import { type Preference, syntaxAt } from "#core/analysis/parts/syntaxAt";
import { openMap } from "../../../support/maps";
import { mark } from "../../../support/marked";

/** What stands at the cursor: its text marked, and its role. */
function at(line: string, prefer?: Preference): string {
  const map = openMap(line);
  const found = syntaxAt(map.snapshot.tree, map.cursor, prefer);
  if (!found) return "nothing";
  const start = { line: found.line, character: found.start };
  const end = { line: found.line, character: found.end };
  const detail = "use" in found ? found.use : "meaning" in found ? found.meaning : "";
  return `${mark(map.text, [{ start, end }])} ${[found.role, detail].filter(Boolean).join(" ")}`;
}

describe("syntaxAt", () => {
  it("knows every name by what it does there", () => {
    assert.equal(
      at("component Cup <|>of Tea [0.7, 0.6]"),
      "component <|Cup of Tea|> [0.7, 0.6] name declaration",
    );
    assert.equal(at('A->"Cup <|>of Tea"'), 'A-><|"Cup of Tea"|> name linkEnd');
    assert.equal(at("evolve Ca<|>sh->Card 0.9"), "evolve <|Cash|>->Card 0.9 name evolveSource");
    assert.equal(at("evolve Cash->Ca<|>rd 0.9"), "evolve Cash-><|Card|> 0.9 name evolveName");
    assert.equal(at("pipeline Po<|>wer [0.1, 0.2]"), "pipeline <|Power|> [0.1, 0.2] name pipelineOwner");
    assert.equal(at("build Po<|>wer"), "build <|Power|> name method");
    assert.equal(at("url lo<|>gi [a]"), "url <|logi|> [a] name urlName");
    assert.equal(
      at("submap S [0.1, 0.2] url(lo<|>gi)"),
      "submap S [0.1, 0.2] url(<|logi|>) name urlReference",
    );
    assert.equal(
      at("accelerator Ra<|>ce [0.1, 0.2]"),
      "accelerator <|Race|> [0.1, 0.2] name acceleratorName",
    );
  });

  it("knows every number by what it says", () => {
    assert.equal(at("component A [<|>0.7, 0.6]"), "component A [<|0.7|>, 0.6] number visibility");
    assert.equal(at("component A [0.7, 0.6<|>]"), "component A [0.7, <|0.6|>] number evolution");
    assert.equal(at("note A [0.7, 0.6<|>]"), "note A [0.7, <|0.6|>] number evolution");
    assert.equal(
      at("settlers [0.7, 0.6, 0.<|>5, 0.4]"),
      "settlers [0.7, 0.6, <|0.5|>, 0.4] number visibility",
    );
    assert.equal(at("pioneers [0.7, 0.6] 1<|>50 80"), "pioneers [0.7, 0.6] <|150|> 80 number width");
    assert.equal(at("annotation 1<|> [0.7, 0.6] A"), "annotation <|1|> [0.7, 0.6] A number annotationNumber");
    assert.equal(
      at("annotation 1 [[0.7, 0.6],[0.5, 0.<|>4]]"),
      "annotation 1 [[0.7, 0.6],[0.5, <|0.4|>]] number evolution",
    );
    assert.equal(
      at("component A [0.7, 0.6] evolve 0.<|>8"),
      "component A [0.7, 0.6] evolve <|0.8|> number evolveTarget",
    );
  });

  it("knows keywords, decorators, flags, looks, stage labels, arrows, text and comments", () => {
    assert.equal(at("compo<|>nent A"), "<|component|> A keyword");
    assert.equal(at("component A [0.7, 0.6] (b<|>uy)"), "component A [0.7, 0.6] (<|buy|>) decorator");
    assert.equal(at("evolution --hi<|>de"), "evolution <|--hide|> flag");
    assert.equal(at("style dar<|>k"), "style <|dark|> style");
    assert.equal(at("evolution A->B<|>->C->D"), "evolution A-><|B|>->C->D stage");
    assert.equal(at("A-<|>>B"), "A<|->|>B operator");
    assert.equal(at("title Te<|>a"), "title <|Tea|> text");
    assert.equal(at("A->B // wh<|>y"), "A->B <|// why|> comment");
  });

  it("takes the name or what lies under the mouse where two things meet", () => {
    assert.equal(at("A<|>->B"), "<|A|>->B name linkEnd");
    assert.equal(at("A<|>->B", "under"), "A<|->|>B operator");
    assert.equal(at("A-><|>B", "under"), "A-><|B|> name linkEnd");
  });

  it("finds nothing in blanks, punctuation and beyond the text", () => {
    assert.equal(at("component A  <|>  [0.7, 0.6]"), "nothing");
    assert.equal(at("component A [0.7,  <|> 0.6]"), "nothing");
    assert.equal(at("<|>"), "nothing");
    const { snapshot } = openMap("A->B");
    assert.equal(syntaxAt(snapshot.tree, { line: 9, character: 0 }), undefined);
    assert.equal(syntaxAt(snapshot.tree, { line: -1, character: 0 }), undefined);
  });

  it("survives unfinished lines", () => {
    for (const line of [
      "A->",
      "->",
      "component ",
      "evolve ",
      "pipeline X [",
      "submap S url(",
      "annotation",
      "x-axis ->",
    ]) {
      const { snapshot } = openMap(line);
      for (let character = 0; character <= line.length + 1; character++)
        syntaxAt(snapshot.tree, { line: 0, character });
    }
  });
});
