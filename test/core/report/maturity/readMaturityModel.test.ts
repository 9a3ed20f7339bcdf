import assert from "node:assert/strict";
import { readMaturityModel } from "#core/report/maturity/readMaturityModel";

const LEVEL = { id: "1", title: "First" };

describe("readMaturityModel", () => {
  it("reads a model", () => {
    const json = {
      id: "delivery",
      title: "Delivery",
      source: "a book",
      levels: [
        LEVEL,
        {
          id: "2",
          title: "Second",
          criteria: [
            { text: "a", of: { group: "code" }, atLeast: "product" },
            { text: "b", of: { names: ["X"] }, atLeast: "genesis", linkedTo: { group: "data" } },
            { text: "c", of: { names: ["X"] }, atLeast: "commodity", by: "all" },
          ],
        },
      ],
    };
    assert.deepEqual(readMaturityModel(json), {
      model: {
        id: "delivery",
        title: "Delivery",
        source: "a book",
        levels: [
          { ...LEVEL, criteria: [] },
          {
            id: "2",
            title: "Second",
            criteria: [
              { text: "a", of: { group: "code" }, atLeast: { stage: 2, by: "mean" } },
              {
                text: "b",
                of: { names: ["X"] },
                atLeast: { stage: 0, by: "any" },
                linkedTo: { group: "data" },
              },
              { text: "c", of: { names: ["X"] }, atLeast: { stage: 3, by: "all" } },
            ],
          },
        ],
      },
    });
  });

  const wrong: readonly (readonly [unknown, RegExp])[] = [
    [null, /^the file: an object is needed, not null$/],
    [[], /^the file: an object/],
    [{}, /^levels: a list is needed, not nothing$/],
    [{ levels: [] }, /^levels: at least one/],
    [{ levels: [LEVEL] }, /^id: a text is needed, not nothing$/],
    [{ id: "x", title: " ", levels: [LEVEL] }, /^title: a text is needed/],
    [{ id: "x", title: "x", source: 3, levels: [LEVEL] }, /^source: a text/],
    [{ id: "x", title: "x", levels: [3] }, /^levels\[0\]: an object/],
    [level({ criteria: {} }), /^levels\[0\]\.criteria: a list/],
    [criterion({}), /^levels\[0\]\.criteria\[0\]\.of: an object/],
    [criterion({ of: {} }), /\.of: "group" or "names" is needed$/],
    [criterion({ of: { names: [] } }), /\.of\.names: at least one/],
    [criterion({ of: { names: [7] } }), /\.of\.names\[0\]: a text/],
    [
      criterion({ of: { group: "a" }, atLeast: "late" }),
      /\.atLeast: "late" is none of genesis, custom, product, commodity$/,
    ],
    [criterion({ of: { group: "a" }, atLeast: "product", by: "luck" }), /\.by: "luck" is none of/],
    [criterion({ of: { group: "a" }, linkedTo: 1 }), /\.linkedTo: an object/],
    [criterion({ of: { group: "a" }, text: 1 }), /\.text: a text/],
  ];
  for (const [json, message] of wrong) {
    it(`says what is wrong with ${JSON.stringify(json)}`, () => {
      const read = readMaturityModel(json);
      assert.match("problem" in read ? read.problem : "", message);
    });
  }
});

function level(fields: object): unknown {
  return { id: "x", title: "x", levels: [{ ...LEVEL, ...fields }] };
}

function criterion(fields: object): unknown {
  return level({ criteria: [{ text: "t", ...fields }] });
}
