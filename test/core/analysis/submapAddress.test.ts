import assert from "node:assert/strict";
import { addressPlaces } from "#core/analysis/addressPlaces";
import { unresolvedUrl } from "#core/analysis/rules/unresolvedUrl";
import { addressOf, urlOf } from "#core/analysis/submapAddress";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { refactored } from "../../support/refactoring";
import { silent } from "./ruleChecks";

/** References with the name of the `url` line, and whether the two are the same name. */
const PAIRS: readonly (readonly [reference: string, name: string, same: boolean])[] = [
  ["kettle", "kettle", true],
  ["Kettle", "kettle", true],
  ["big kettle", "Big Kettle", true],
  ["big  kettle", "big kettle", true],
  ["big kettle", "big \t kettle", true],
  [" kettle ", "kettle", true],
  ["KÜCHE", "küche", true],
  ["kettle", "kettles", false],
  ["bigkettle", "big kettle", false],
];

describe("address of a submap", () => {
  for (const [reference, name, same] of PAIRS) {
    it(`${same ? "is" : "is not"} that of 'url ${name}' for url(${reference})`, async () => {
      const lines = [
        `submap Kitchen [0.5, 0.4] url(${reference})`,
        `url ${name} [kettle.owm]`,
        "component Cup [0.8, 0.6]",
        "Cup->Kitchen",
      ];
      const map = buildMap(parse(lines.join("\n")));
      const [node] = map.nodes;
      assert.ok(node);
      assert.equal(urlOf(map, node)?.line, same ? 1 : undefined);
      if (!same) return;
      assert.equal(addressOf(map, node), "kettle.owm");
      assert.equal(addressPlaces(map)[0]?.submap, node);
      silent(unresolvedUrl, lines);
      const { text } = await refactored(/^Inline the submap 'Kitchen'$/, lines.with(0, `<|>${lines[0]}`), {
        others: { "file:///maps/kettle.owm": "component Kettle [0.5, 0.4]\n" },
      });
      assert.equal(
        text,
        ["component Kettle [0.5, 0.4]", "component Cup [0.8, 0.6]", "Cup->Kettle"].join("\n"),
      );
    });
  }

  it("is what stands in the parentheses where no url line has that name", () => {
    const map = buildMap(
      parse("submap Kitchen [0.5, 0.4] url(./kettle.owm)\ncomponent A [0.1, 0.1] url(x.owm)"),
    );
    assert.deepEqual(
      map.nodes.map((node) => addressOf(map, node)),
      ["./kettle.owm", undefined],
    );
  });

  it("is that of the first of several lines of one name", () => {
    const map = buildMap(parse("submap K [0.5, 0.4] url(k)\nurl k [one.owm]\nurl K [two.owm]"));
    assert.deepEqual(
      map.nodes.map((node) => addressOf(map, node)),
      ["one.owm"],
    );
  });
});
