import assert from "node:assert/strict";
import fc from "fast-check";
import type { MapSummary } from "#core/analysis/portfolio/mapSummary";
import { Portfolio } from "#core/analysis/portfolio/portfolio";
import { relationOf } from "#core/analysis/portfolio/relation";
import { surroundingsOf } from "#core/analysis/portfolio/surroundings";
import { declarations, summary } from "./summaries";

const uriOf = (name: string) => `file:///maps/${name}.owm`;

describe("portfolio", () => {
  it("knows a map however its URI is encoded", () => {
    const portfolio = new Portfolio();
    portfolio.set("file:///c%3A/tea%20cup.owm", summary("title A"));
    portfolio.set("file:///C:/tea cup.owm", summary("title B"));
    assert.equal(portfolio.size, 1);
    assert.equal(portfolio.get("file:///c:/tea%20cup.owm")?.summary.titleKey, "b");
    assert.equal(portfolio.delete("file:///c%3A/tea cup.owm"), true);
    assert.equal(portfolio.delete("file:///c%3A/tea cup.owm"), false);
    assert.equal(portfolio.size, 0);
  });

  it("has a new version with each change", () => {
    const portfolio = new Portfolio();
    const versions = [portfolio.version];
    portfolio.set(uriOf("a"), summary("title A"));
    versions.push(portfolio.version);
    portfolio.delete(uriOf("a"));
    versions.push(portfolio.version);
    assert.equal(new Set(versions).size, 3);
    portfolio.delete(uriOf("a"));
    assert.equal(portfolio.version, versions[2]);
  });

  it("knows the spellings of a name as long as a map has them", () => {
    const portfolio = new Portfolio();
    const spellings = () => [...portfolio.spellings("user")].sort();
    portfolio.set(uriOf("a"), summary(...declarations("User", "Users")));
    portfolio.set(uriOf("b"), summary(...declarations("users")));
    assert.deepEqual(spellings(), ["user", "users"]);
    portfolio.set(uriOf("a"), summary(...declarations("Tea")));
    assert.deepEqual(spellings(), ["users"]);
    portfolio.delete(uriOf("b"));
    assert.deepEqual(spellings(), []);
  });

  it("finds by its indexes what a comparison of each with each finds, after any changes", () => {
    const texts = ["Tea", "Cup", "m1", "M2", "Power"];
    const map = fc.record({
      title: fc.constantFrom(...texts),
      names: fc.uniqueArray(fc.constantFrom(...texts, "Cups", "Tea's")),
      address: fc.constantFrom("", "m1.owm", "./m2.owm", "m9.owm"),
    });
    const step = fc.record({ file: fc.constantFrom("m1", "m2", "m3", "m4"), map: fc.option(map) });
    const build = ({ title, names, address }: { title: string; names: string[]; address: string }) =>
      summary(
        `title ${title}`,
        ...declarations(...names),
        ...(address ? ["submap S [0.1, 0.1] url(u)", `url u [${address}]`] : []),
      );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const portfolio = new Portfolio();
        const plain = new Map<string, MapSummary>();
        for (const { file, map: described } of steps) {
          if (described) {
            const made = build(described);
            portfolio.set(uriOf(file), made);
            plain.set(uriOf(file), made);
          } else {
            portfolio.delete(uriOf(file));
            plain.delete(uriOf(file));
          }
        }
        for (const [uri, own] of plain) {
          const expected = [...plain]
            .filter(([other, theirs]) => {
              const shared = [...own.names.keys()].filter((key) => theirs.names.has(key)).length;
              return (
                other !== uri && relationOf({ uri, summary: own }, { uri: other, summary: theirs }, shared)
              );
            })
            .map(([other]) => other)
            .sort();
          const { related } = surroundingsOf(portfolio, uri, own);
          assert.deepEqual(
            related.map((one) => one.uri),
            expected,
          );
        }
      }),
    );
  });
});
