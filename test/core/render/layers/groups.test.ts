import assert from "node:assert/strict";
import { legendOf, shown } from "./layered";

const MAP = [
  "// @group people",
  "component Staff [0.8, 0.5]",
  "// @group data",
  "component Records [0.6, 0.4]",
  "// @group data",
  "component Backup [0.4, 0.8]",
  "component Other [0.3, 0.3]",
  "Staff->Records",
  "Records->Backup",
  "Staff->Other",
].join("\n");

describe("layer groups", () => {
  it("gives the members of a group the same sign, with the first letters of its name", () => {
    const { reading, says } = shown(MAP, "groups");
    const letters = reading.over.map(({ shapes }) =>
      shapes.flatMap((shape) => (shape.shape === "text" ? shape.lines : [])),
    );
    assert.deepEqual(letters, [["P"], ["D"], ["D"]]);
    assert.deepEqual(says[1], "4 'Records' (0.40): group 'data'");
    assert.deepEqual(legendOf(MAP, "groups"), ["data (2)", "people (1)", "Between groups: 1 of 2 links"]);
  });

  it("speaks of members and of links between groups, not of what has none", () => {
    const { speaksOf } = shown(MAP, "groups").reading;
    assert.deepEqual([...speaksOf].sort(), [
      "component:backup",
      "component:records",
      "component:staff",
      "link:staff->records",
    ]);
  });

  it("lists what ties three or more groups together", () => {
    const tied = `${MAP}\n// @group money\ncomponent Till [0.7, 0.7]\nStaff->Till`;
    const { over } = shown(tied, "groups").reading;
    assert.deepEqual(
      over.filter(({ statement }) => statement?.listed).map(({ statement }) => statement?.text),
      ["'Staff' (0.50): group 'people'; ties 'data', 'money', 'people' together"],
    );
  });

  it("looks the same whatever the order of lines", () => {
    const [first = "", second = ""] = [MAP.slice(0, 44), MAP.slice(44)];
    assert.deepEqual(legendOf(`${second}\n${first}`, "groups"), legendOf(MAP, "groups"));
  });

  it("says how to make groups when there are none", () => {
    assert.match(shown("component A [0.5, 0.5]", "groups").reading.nothing ?? "", /\/\/ @group/);
  });
});
