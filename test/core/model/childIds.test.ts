import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { reparse } from "#core/language/reparse";
import { buildMap } from "#core/model/buildMap";
import { updateMap } from "#core/model/updateMap";

const TEXT = `wardley-beta
component Power [0.5, 0.6]
pipeline Power {
  component Coal [0.3]
}
Power_Coal -> Power
evolve Power_Coal 0.4
`;

describe("ids of components in pipelines", () => {
  it("mean these components in a Mermaid map, also after an edit", () => {
    const map = buildMap(parse(TEXT));
    assert.deepEqual([map.movements[0]?.node?.name, map.dependencies[0]?.from?.name], ["Coal", "Coal"]);
    const at = TEXT.indexOf("0.4");
    const tree = reparse(parse(TEXT), { start: at, end: at + 3, text: "0.5" });
    assert.equal(updateMap(map, tree).movements[0]?.node?.name, "Coal");
  });

  it("give way to a component that is called so, and mean nothing elsewhere", () => {
    const named = buildMap(parse(`${TEXT}component Power_Coal [0.1, 0.2]\n`));
    assert.equal(named.movements[0]?.node?.name, "Power_Coal");
    const owm =
      "component Power [0.5, 0.6]\npipeline Power\n{\ncomponent Coal [0.3]\n}\nevolve Power_Coal 0.4\n";
    assert.equal(buildMap(parse(owm)).movements[0]?.node, undefined);
  });
});
