import assert from "node:assert/strict";
import type { Operation } from "#core/edits/operation";
import { edited, lines, refusal } from "../edited";

function move(by: { v?: number; e?: number }, ...ids: readonly string[]): Operation {
  return {
    op: "move",
    elements: ids.map((id) => ({ id })),
    by: { visibility: by.v ?? 0, evolution: by.e ?? 0 },
  };
}

describe("moving", () => {
  it("changes the digits of a component only", () => {
    const text = "component Tea [ .5 ,0.61 ] label [-20, 4] (buy) // fine\r\nTea->Cup\r\n";
    assert.equal(
      edited(text, move({ v: 0.1, e: 0.02 }, "component:tea")),
      "component Tea [ .6 ,0.63 ] label [-20, 4] (buy) // fine\r\nTea->Cup\r\n",
    );
  });

  it("leaves the number that does not change, also outside the map", () => {
    assert.equal(
      edited("component Tea [1.2, 0.5]\n", move({ e: 0.1 }, "component:tea")),
      "component Tea [1.2, 0.6]\n",
    );
  });

  it("keeps everything on the map, together", () => {
    const text = lines("component A [0.5, 0.90]", "component B [0.5, 0.70]");
    assert.equal(
      edited(text, move({ e: 0.5 }, "component:a", "component:b")),
      lines("component A [0.5, 1.00]", "component B [0.5, 0.80]"),
    );
  });

  it("writes a position where there is none", () => {
    assert.equal(
      edited("component Tea (buy)\n", move({ v: -0.4, e: 0.4 }, "component:tea")),
      "component Tea [0.50, 0.50] (buy)\n",
    );
    assert.equal(edited("note Hi\n", move({ v: -0.4 }, "note:hi")), "note Hi [0.50, 0.10]\n");
  });

  it("writes a bracket that was guessed at as a whole", () => {
    assert.equal(
      edited("component Tea [0.55. 0.18]\n", move({ e: 0.1 }, "component:tea")),
      "component Tea [0.55. 0.28]\n",
    );
    assert.equal(
      edited("component Tea [0,55, 0,18]\n", move({ e: 0.1 }, "component:tea")),
      "component Tea [0.55, 0.28]\n",
    );
    assert.equal(
      edited("component Tea [x, 0.18]\n", move({ e: 0.1 }, "component:tea")),
      "component Tea [0.90, 0.28]\n",
    );
  });

  it("refuses what cannot be read", () => {
    assert.match(refusal("component Tea [x, y\n", move({ e: 0.1 }, "component:tea")), /Tea cannot be read/);
    assert.match(refusal("component Tea [0.1, 0.2]\n", move({ e: 0.1 }, "component:cup")), /not on the map/);
    assert.match(
      refusal(lines("component A [0.1, 0.2]", "component B [0.1, 0.2]", "A->B"), move({ e: 1 }, "link:a->b")),
      /where its ends are/,
    );
  });

  it("moves anchors, submaps, notes, accelerators and circles of annotations", () => {
    const text = lines(
      "anchor User [0.9, 0.4]",
      "submap Logistics [0.3, 0.4] url(l)",
      "note +see [here] [0.2, 0.2]",
      "accelerator Push [0.4, 0.4]",
      "annotation 1 [[0.1, 0.2],[0.3, 0.4]] text [0.9]",
    );
    const ids = ["anchor:user", "submap:logistics", "note:+see [here]", "accelerator:push", "annotation:1"];
    assert.equal(
      edited(text, move({ v: 0.05 }, ...ids)),
      lines(
        "anchor User [0.95, 0.4]",
        "submap Logistics [0.35, 0.4] url(l)",
        "note +see [here] [0.25, 0.2]",
        "accelerator Push [0.45, 0.4]",
        "annotation 1 [[0.15, 0.2],[0.35, 0.4]] text [0.9]",
      ),
    );
    assert.equal(
      edited("annotation 1 [[0.1, 0.2],[0.3, 0.4]] t\n", {
        op: "move",
        elements: [{ id: "annotation:1", occurrence: 1 }],
        by: { visibility: 0.1, evolution: 0 },
      }),
      "annotation 1 [[0.1, 0.2],[0.4, 0.4]] t\n",
    );
  });

  it("moves the list of annotations, and says where it is when nobody said so", () => {
    assert.equal(
      edited(
        lines("annotation 1 [0.1, 0.2] t", "annotations [0.5, 0.5]"),
        move({ v: 0.1 }, "annotation:box"),
      ),
      lines("annotation 1 [0.1, 0.2] t", "annotations [0.6, 0.5]"),
    );
    assert.equal(
      edited(lines("annotation 1 [0.1, 0.2] t", "style plain"), move({ v: -0.4 }, "annotation:box")),
      lines("annotation 1 [0.1, 0.2] t", "annotations [0.50, 0.10]", "style plain"),
    );
  });

  it("moves the target of a movement, whatever its form", () => {
    const map = (line: string) => lines("component Tea [0.5, 0.2]", line);
    const moved = (line: string) => edited(map(line), move({ v: 0.3, e: 0.05 }, "evolved:tea"));
    assert.equal(moved("evolve Tea 0.8 label [1, 2]"), map("evolve Tea 0.85 label [1, 2]"));
    assert.equal(moved("evolve Tea->Chai .8"), map("evolve Tea->Chai .85"));
    assert.equal(moved("evolve Tea"), map("evolve Tea 0.90"));
    assert.equal(moved("evolve Tea 80%"), map("evolve Tea 0.85"));
    assert.equal(
      edited("component Tea [0.5, 0.2] evolve 0.8 inertia\n", move({ e: 0.1 }, "evolved:tea")),
      "component Tea [0.5, 0.2] evolve 0.9 inertia\n",
    );
  });

  describe("pipelines", () => {
    const range = lines(
      "component Power [0.50, 0.5]",
      "pipeline Power [0.30, 0.60] // box",
      "component Gas [0.48, 0.32]",
      "component Solar [0.48, 0.58]",
    );

    it("take along what stands in their box, and nothing that merely crosses their height or range", () => {
      const text = (v: number, e: number) =>
        lines(
          `component Power [${(0.5 + v).toFixed(2)}, 0.45]`,
          "pipeline Power [0.30, 0.60]",
          `component Above [${(0.49 + v).toFixed(2)}, ${(0.28 + e).toFixed(2)}]`,
          `component Below [${(0.47 + v).toFixed(2)}, ${(0.62 + e).toFixed(2)}]`,
          "component Level [0.50, 0.40]",
          "component Under [0.46, 0.40]",
          "component Before [0.48, 0.27]",
          "component Behind [0.48, 0.63]",
          "anchor User [0.48, 0.40]",
        );
      assert.equal(edited(text(0, 0), move({ v: 0.1 }, "component:power")), text(0.1, 0));
      const whole = text(0.1, 0.1).replace("0.45]", "0.55]").replace("[0.30, 0.60]", "[0.40, 0.70]");
      assert.equal(edited(text(0, 0), move({ v: 0.1, e: 0.1 }, "pipeline:power")), whole);
    });

    it("take along what stands in the box of one of their choices", () => {
      const text = (v: number) =>
        lines(
          `component Power [${(0.5 + v).toFixed(2)}, 0.45]`,
          "pipeline Power [0.30, 0.60]",
          `component Gas [${(0.48 + v).toFixed(2)}, 0.40]`,
          "pipeline Gas [0.35, 0.45]",
          `component Bio [${(0.46 + v).toFixed(2)}, 0.36]`,
        );
      assert.equal(edited(text(0), move({ v: 0.1 }, "component:power")), text(0.1));
    });

    it("go as a whole, with component, range and choices", () => {
      assert.equal(
        edited(range, move({ v: -0.1, e: 0.05 }, "pipeline:power")),
        lines(
          "component Power [0.40, 0.55]",
          "pipeline Power [0.35, 0.65] // box",
          "component Gas [0.38, 0.37]",
          "component Solar [0.38, 0.63]",
        ),
      );
    });

    it("keep their choices in the box when their component goes up or down", () => {
      assert.equal(
        edited(range, move({ v: 0.1, e: 0.1 }, "component:power")),
        lines(
          "component Power [0.60, 0.6]",
          "pipeline Power [0.30, 0.60] // box",
          "component Gas [0.58, 0.32]",
          "component Solar [0.58, 0.58]",
        ),
      );
    });

    it("are drawn longer or shorter by their ends, also when written from right to left", () => {
      const end = (part: "start" | "end"): Operation => ({
        op: "move",
        elements: [{ id: "pipeline:power", part }],
        by: { visibility: 0.2, evolution: 0.05 },
      });
      assert.match(edited(range, end("start")), /pipeline Power \[0\.35, 0\.60\]/);
      assert.match(edited(range, end("end")), /pipeline Power \[0\.30, 0\.65\]/);
      const turned = range.replace("[0.30, 0.60]", "[0.60, 0.30]");
      assert.match(edited(turned, end("start")), /pipeline Power \[0\.60, 0\.35\]/);
    });

    it("with a block move their choices along the axis; an end is the outermost choice", () => {
      const block = lines(
        "component Power [0.5, 0.5]",
        "pipeline Power",
        "{",
        "  component Gas [0.3]",
        "  component Sun [0.60] label [1,2]",
        "}",
      );
      assert.equal(
        edited(block, move({ v: 0.1, e: 0.1 }, "pipeline:power")),
        block.replace("[0.5, 0.5]", "[0.6, 0.6]").replace("[0.3]", "[0.4]").replace("[0.60] l", "[0.70] l"),
      );
      assert.equal(
        edited(block, {
          op: "move",
          elements: [{ id: "pipeline:power", part: "end" }],
          by: { visibility: 0, evolution: 0.1 },
        }),
        block.replace("[0.60] l", "[0.70] l"),
      );
      assert.equal(edited(block, move({ v: 0.3, e: 0.1 }, "component:gas")), block.replace("[0.3]", "[0.4]"));
    });

    it("moved together with what is in them move once", () => {
      assert.equal(
        edited(range, move({ e: 0.05 }, "component:gas", "pipeline:power", "component:power")),
        edited(range, move({ e: 0.05 }, "pipeline:power")),
      );
    });
  });

  describe("boxes of attitudes", () => {
    const corner = (part: "topLeft" | "topRight" | "bottomLeft" | "bottomRight"): Operation => ({
      op: "move",
      elements: [{ id: "attitude:settlers", part }],
      by: { visibility: 0.05, evolution: 0.01 },
    });

    it("move as a whole and by their corners", () => {
      const text = "settlers [0.62, 0.4, 0.45, 0.66]\n";
      assert.equal(
        edited(text, move({ v: 0.1, e: 0.1 }, "attitude:settlers")),
        "settlers [0.72, 0.5, 0.55, 0.76]\n",
      );
      assert.equal(edited(text, corner("topLeft")), "settlers [0.67, 0.41, 0.45, 0.66]\n");
      assert.equal(edited(text, corner("topRight")), "settlers [0.67, 0.4, 0.45, 0.67]\n");
      assert.equal(edited(text, corner("bottomLeft")), "settlers [0.62, 0.41, 0.50, 0.66]\n");
      assert.equal(edited(text, corner("bottomRight")), "settlers [0.62, 0.4, 0.50, 0.67]\n");
    });

    it("take any order of corners, one corner alone, and a size in px", () => {
      assert.equal(
        edited("settlers [0.45, 0.66, 0.62, 0.4]\n", corner("topLeft")),
        "settlers [0.45, 0.66, 0.67, 0.41]\n",
      );
      assert.equal(
        edited("settlers [0.5, 0.5]\n", move({ v: 0.1 }, "attitude:settlers")),
        "settlers [0.60, 0.50, 0.90, 0.20]\n",
      );
      assert.equal(
        edited("settlers [0.9, 0.2] 150 80\n", corner("bottomRight")),
        "settlers [0.9, 0.2] 160 50\n",
      );
      assert.equal(
        edited("settlers [0.9, 0.2] 150 80\n", corner("topLeft")),
        "settlers [0.95, 0.21] 140 110\n",
      );
    });
  });

  it("writes more decimals when asked", () => {
    assert.equal(
      edited("component Tea [0.5, 0.55]\n", {
        op: "move",
        elements: [{ id: "component:tea" }],
        by: { visibility: 0, evolution: 0.001 },
        decimals: 3,
      }),
      "component Tea [0.5, 0.551]\n",
    );
  });
});
