import assert from "node:assert/strict";
import type { Operation } from "#core/edits/operation";
import { textOf } from "#core/edits/statementText";
import { targetOf } from "#core/edits/targets";
import { renderScene } from "#core/render/renderScene";
import { edited, lines, read, refusal } from "../edited";

const MAP = lines(
  "component Tea [0.9, 0.5] label [1, 2] (buy) // c",
  "component Cup [0.7, 0.5]",
  "Cup->Tea; x",
  "evolve Tea 0.8",
  "note N [0.5, 0.5]",
);

describe("duplicating", () => {
  it("puts a copy behind the line and beside the element, under a free name", () => {
    assert.equal(
      edited(MAP, { op: "duplicate", elements: ["component:tea"] }),
      MAP.replace("// c\n", "// c\ncomponent Tea 2 [0.86, 0.54] label [1, 2] (buy) // c\n"),
    );
    assert.match(
      edited(
        MAP,
        { op: "duplicate", elements: ["component:tea"] },
        { op: "duplicate", elements: ["component:tea 2"] },
      ),
      /component Tea 3 \[0\.82, 0\.58\]/,
    );
    assert.equal(edited(MAP, { op: "duplicate", elements: ["note:n"] }), `${MAP}note N [0.46, 0.54]\n`);
  });

  it("copies a pipeline with component and block, and a choice into its block", () => {
    const block = lines(
      "component P [0.5, 0.5]",
      "pipeline P",
      "{",
      "  component A [0.3]",
      "  component B [0.4]",
      "}",
    );
    assert.equal(
      edited(block, { op: "duplicate", elements: ["pipeline:p"] }),
      lines(
        "component P [0.5, 0.5]",
        "component P 2 [0.46, 0.54]",
        "pipeline P",
        "{",
        "  component A [0.3]",
        "  component B [0.4]",
        "}",
        "pipeline P 2",
        "{",
        "  component A 2 [0.34]",
        "  component B 2 [0.44]",
        "}",
      ),
    );
    assert.equal(
      edited(block, { op: "duplicate", elements: ["component:a"] }),
      block.replace("[0.3]\n", "[0.3]\n  component A 2 [0.34]\n"),
    );
  });

  it("copies all that stands on the line of a choice", () => {
    const block = lines(
      "component P [0.5, 0.5]",
      "pipeline P",
      "{",
      "  component A [.3] label [4, 20] (buy) // UK only",
      "}",
    );
    assert.equal(
      edited(block, { op: "duplicate", elements: ["component:a"] }),
      block.replace("only\n", "only\n  component A 2 [.34] label [4, 20] (buy) // UK only\n"),
    );
    const inOneLine = block.replace(/\{\n {2}component A .*\n\}/, "{ component A [.3] }");
    assert.match(
      edited(inOneLine, { op: "duplicate", elements: ["component:a"] }),
      /component A 2 \[0\.34\]/,
    );
  });

  it("gives copies of annotations the next free numbers", () => {
    const noted = lines("annotation 1 [[0.5, 0.5], [0.6, 0.6]] One", "annotation 4 [0.4, 0.4] Four");
    assert.equal(
      edited(noted, { op: "duplicate", elements: ["annotation:1", "annotation:4"] }),
      `${noted}annotation 5 [[0.46, 0.54], [0.56, 0.64]] One\nannotation 6 [0.36, 0.44] Four\n`,
    );
  });

  it("refuses links", () => {
    assert.match(refusal(MAP, { op: "duplicate", elements: ["link:cup->tea"] }), /Select/);
  });
});

describe("copying as text and pasting", () => {
  it("takes lines with the links and movements among them", () => {
    const map = read(MAP);
    const scene = renderScene(map);
    const targets = ["component:cup", "component:tea"].flatMap((id) => targetOf(map, scene, id) ?? []);
    assert.equal(textOf(map, targets, true), MAP.replace("note N [0.5, 0.5]\n", ""));
  });

  it("puts every kind to its own, under free names that links follow", () => {
    assert.equal(
      edited(MAP, {
        op: "paste",
        text: "component Tea [0.2, 0.2]\nTea->Cup\ncomponent Pot [0.1, 0.1]\ntitle No",
        at: null,
      }),
      lines(
        "component Tea [0.9, 0.5] label [1, 2] (buy) // c",
        "component Cup [0.7, 0.5]",
        "component Tea 2 [0.2, 0.2]",
        "component Pot [0.1, 0.1]",
        "Cup->Tea; x",
        "Tea 2->Cup",
        "evolve Tea 0.8",
        "note N [0.5, 0.5]",
      ),
    );
  });

  it("does not hide what stands in the same place", () => {
    const tea = "component Tea [0.2, 0.2]\n";
    const paste = { op: "paste", text: tea, at: null } as const;
    assert.equal(
      edited(tea, paste, paste),
      `${tea}component Tea 2 [0.16, 0.24]\ncomponent Tea 3 [0.12, 0.28]\n`,
    );
    assert.equal(edited("component Cup [0.2, 0.3]\n", paste), `component Cup [0.2, 0.3]\n${tea}`);
    const area = "settlers [0.9, 0.1, 0.7, 0.3]\n";
    assert.equal(
      edited(area, { op: "paste", text: area, at: null }),
      `${area}settlers [0.86, 0.14, 0.66, 0.34]\n`,
    );
    const circles = "annotation 1 [[0.9, 0.1],[0.7, 0.3]] Both\n";
    assert.equal(
      edited(circles, { op: "paste", text: circles, at: null }),
      `${circles}annotation 2 [[0.86, 0.14],[0.66, 0.34]] Both\n`,
    );
  });

  it("takes a choice alone as a component where it is drawn", () => {
    const map = read(
      lines("component P [0.5, 0.5]", "pipeline P", "{", "  component A [0.3] label [1, 2] // c", "}"),
    );
    const scene = renderScene(map);
    const copy = (...ids: readonly string[]) =>
      textOf(
        map,
        ids.flatMap((id) => targetOf(map, scene, id) ?? []),
        true,
      );
    assert.match(copy("component:a"), /^component A \[0\.\d\d, 0\.3\] label \[1, 2\] \/\/ c\n$/);
    assert.match(copy("component:a", "pipeline:p"), /\{\n {2}component A \[0\.3\] label/);
  });

  it("puts the middle where it is wanted", () => {
    assert.equal(
      edited("", {
        op: "paste",
        text: "component A [0.2, 0.2]\ncomponent B [0.4, 0.4]\n",
        at: { visibility: 0.5, evolution: 0.5 },
      }),
      "component A [0.4, 0.4]\ncomponent B [0.6, 0.6]\n",
    );
    assert.equal(
      edited("", {
        op: "paste",
        text: "pioneers [0.9, 0.1, 0.7, 0.3]\n",
        at: { visibility: 0.5, evolution: 0.5 },
      }),
      "pioneers [0.6, 0.4, 0.4, 0.6]\n",
    );
  });

  it("leaves out links and movements that the map has already", () => {
    const map = lines("component A [0.2, 0.2]", "component B [0.4, 0.4]", "A->B; c", "evolve A 0.8");
    const paste = (text: string): Operation => ({ op: "paste", text, at: null });
    for (const text of ["A->B; c\n", "evolve A 0.9\n"]) assert.match(refusal(map, paste(text)), /already/);
    assert.equal(
      edited(map, paste("A->B\nA->B; c\nevolve B 0.9\n")),
      lines(
        "component A [0.2, 0.2]",
        "component B [0.4, 0.4]",
        "A->B; c",
        "A->B",
        "evolve A 0.8",
        "evolve B 0.9",
      ),
    );
  });

  it("copies no statement that stands between a pipeline and its block", () => {
    const map = ["component P [0.5, 0.5]", "pipeline P", "note n [0.1, 0.1]", "{", "component A [0.3]", "}"];
    const copied = edited(lines(...map), { op: "duplicate", elements: ["pipeline:p"] });
    assert.equal(copied.split("note n").length, 2);
    assert.match(copied, /pipeline P 2\n\{\ncomponent A 2 \[0\.34\]\n\}/);
  });

  it("does not copy what there is one of", () => {
    const text = "annotations [0.2, 0.3]\nannotation 1 [0.1, 0.1] a\n";
    assert.match(refusal(text, { op: "duplicate", elements: ["annotation:box"] }), /Select/);
  });

  it("takes comments of Mermaid along", () => {
    const tea = 'component Tea [0.70, 0.75] %% c "x [0.1]';
    const copy = 'component "Tea 2" [0.66, 0.79] %% c "x [0.1]';
    const map = lines("wardley-beta", tea);
    assert.equal(
      edited(map, { op: "duplicate", elements: ["component:tea"] }),
      lines("wardley-beta", tea, copy),
    );
    assert.equal(edited(map, { op: "paste", text: `${tea}\n`, at: null }), lines("wardley-beta", tea, copy));
    assert.equal(
      edited("component Cup [0.1, 0.2]\n", { op: "paste", text: map, at: null }),
      lines("component Cup [0.1, 0.2]", tea.replace("%%", "//")),
    );
  });

  it("refuses what is no map", () => {
    assert.match(refusal(MAP, { op: "paste", text: "hello\nworld", at: null }), /no statements/);
    assert.match(refusal(MAP, { op: "paste", text: "x".repeat(100_001), at: null }), /too much/);
  });
});
