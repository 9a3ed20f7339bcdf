import assert from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver-types";
import { BASIC_CLIENT, type ClientFeatures } from "#core/services/clientFeatures";
import { hover } from "#core/services/hover";
import { FULL_CLIENT, openMap } from "../../../support/maps";
import { mark } from "../../../support/marked";

function over(line: string, client: ClientFeatures = BASIC_CLIENT) {
  const map = openMap("title Tea", line, "component Tea [0.6, 0.8]");
  const answer = hover(map.snapshot, map.cursor, client);
  if (!answer) return undefined;
  const marked = answer.range && mark(map.text, [answer.range]).split("\n")[1];
  return [marked, ...(answer.contents as MarkupContent).value.split("\n")];
}

describe("hover over a tag", () => {
  it("says what it means, where it stands, and what it may say", () => {
    assert.deepEqual(over("// @con<|>fidence high"), [
      "// <|@confidence|> high",
      "// @confidence level",
      "How sure the author is of the position.",
      "Stands directly above a component or, for the map, at the head of the file.",
      "One of low, medium, high.",
    ]);
    assert.equal(
      over("// @boundaries<|> 0.2 0.5 0.9")?.[3],
      "Stands at the head of the file, before the title or a blank line.",
    );
  });

  it("says over the id of a rule what that finds", () => {
    const said = over("// @rule bottle<|>neck off law");
    assert.deepEqual(said?.slice(0, 2), ["// @rule <|bottleneck|> off law", "A bottleneck"]);
    assert.match(said?.at(-1) ?? "", /^When to ignore it:/, "no link where nobody said where the pages are");
    const markdown = over("// @rule bottle<|>neck off", {
      ...FULL_CLIENT,
      ruleDocs: "https://example.org/rules/",
    });
    assert.equal(markdown?.at(-1), "[The rule's page](https://example.org/rules/bottleneck.md)");
  });

  it("says nothing of values, unknown tags and other comments", () => {
    for (const line of [
      "// @owner the kit<|>chen",
      "// @ownr<|> x",
      "// rem<|>ark",
      "// @rule x<|>yz off",
      "// @rule bottleneck o<|>ff",
    ]) {
      assert.equal(over(line), undefined, line);
    }
  });
});
