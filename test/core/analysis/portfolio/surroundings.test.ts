import assert from "node:assert/strict";
import { Portfolio } from "#core/analysis/portfolio/portfolio";
import { surroundingsOf } from "#core/analysis/portfolio/surroundings";
import { declarations, numbered, summary } from "./summaries";

const shared = numbered("Part", 8);
const own = summary(...declarations(...shared, "Users"));
const OWN = "file:///maps/own.owm";

function portfolioOf(maps: Readonly<Record<string, readonly string[]>>): Portfolio {
  const portfolio = new Portfolio();
  for (const [path, lines] of Object.entries(maps)) portfolio.set(`file:///${path}`, summary(...lines));
  return portfolio;
}

describe("surroundings of a map", () => {
  const related = declarations(...shared, "User");
  const portfolio = portfolioOf({
    "z/far.owm": related,
    "maps/own.owm": related,
    "maps/near.owm": declarations("user"),
    "maps/b/own.owm": related,
    "other/stranger.owm": declarations("User"),
  });
  const surroundings = surroundingsOf(portfolio, OWN, own);

  it("are the related maps in the order of their URIs, without the map itself", () => {
    assert.deepEqual(
      surroundings.related.map(({ label, relation }) => [label, relation]),
      [
        ["b/own.owm", "names"],
        ["far.owm", "names"],
      ],
    );
  });

  it("tell where related maps declare a name", () => {
    const found = surroundings.declarationsOf("part 3");
    assert.deepEqual(
      found.map(({ map, declaration }) => [map.label, declaration.name]),
      [
        ["b/own.owm", "Part 3"],
        ["far.owm", "Part 3"],
      ],
    );
    assert.deepEqual(surroundings.declarationsOf("users"), []);
  });

  it("tell how related maps and those of the folder spell a name", () => {
    const found = surroundings.spellingsOf("users");
    assert.deepEqual(
      found.map(({ map, declaration }) => [map.label, declaration.name]),
      [
        ["b/own.owm", "User"],
        ["near.owm", "user"],
        ["far.owm", "User"],
      ],
    );
  });

  it("do not depend on the order in which maps came", () => {
    const reversed = new Portfolio();
    for (const map of [...portfolio.all()].reverse()) reversed.set(map.uri, map.summary);
    const other = surroundingsOf(reversed, OWN, own);
    assert.deepEqual(other.related, surroundings.related);
    assert.deepEqual(other.spellingsOf("users"), surroundings.spellingsOf("users"));
  });
});
