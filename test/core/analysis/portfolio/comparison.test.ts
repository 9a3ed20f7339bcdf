import assert from "node:assert/strict";
import { compareMaps, variantsOf } from "#core/analysis/portfolio/comparison";
import { Portfolio } from "#core/analysis/portfolio/portfolio";
import { summary } from "./summaries";

describe("comparison of two maps", () => {
  it("tells what both have, what one has, and how far apart", () => {
    const { shared, onlyHere, onlyThere } = compareMaps(
      summary("component Tea [0.5, 0.25]", "component Cup [0.5, 0.5]", "component Milk"),
      summary("component Sugar [0.5, 0.5]", "component milk [0.1, 0.1]", "component tea [0.1, 0.75]"),
    );
    assert.deepEqual(
      shared.map(({ here, there, ahead }) => [here.name, there.name, ahead]),
      [
        ["Milk", "milk", undefined],
        ["Tea", "tea", 0.5],
      ],
    );
    assert.deepEqual(
      [onlyHere.map(({ name }) => name), onlyThere.map(({ name }) => name)],
      [["Cup"], ["Sugar"]],
    );
  });

  it("is asked for between variants, which are found by their family", () => {
    const portfolio = new Portfolio();
    const variant = (name: string, family: string) => ({
      uri: `file:///${name}.owm`,
      summary: summary(`// @variant ${name} of ${family}`, "title T"),
    });
    const maps = [variant("low", "x"), variant("high", "x"), variant("other", "y"), variant("best", "X")];
    for (const { uri, summary: made } of maps) portfolio.set(uri, made);
    const found = maps[0] ? variantsOf(portfolio, maps[0]) : [];
    assert.deepEqual(
      found.map(({ uri }) => uri),
      ["file:///best.owm", "file:///high.owm"],
    );
  });
});
