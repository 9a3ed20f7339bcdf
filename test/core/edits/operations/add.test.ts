import assert from "node:assert/strict";
import type { Addition, Operation } from "#core/edits/operation";
import { edited, lines, refusal } from "../edited";

function add(what: Addition, more: Partial<Extract<Operation, { op: "add" }>> = {}): Operation {
  return { op: "add", what, at: { visibility: 0.5, evolution: 0.6 }, name: null, related: null, ...more };
}

const MAP = lines(
  "title Tea",
  "",
  "anchor User [0.9, 0.5]",
  "component Cup [0.7, 0.5]",
  "component Kettle [0.4, 0.3]",
  "",
  "User->Cup",
  "Cup->Kettle",
  "",
  "style wardley",
);

describe("adding", () => {
  it("puts a component behind the last one, as its neighbours are written", () => {
    assert.equal(
      edited(MAP, add("component")),
      MAP.replace("Kettle [0.4, 0.3]\n", "Kettle [0.4, 0.3]\ncomponent New component [0.50, 0.60]\n"),
    );
    assert.equal(
      edited("\tcomponent A [0.1,0.2]\r\n", add("component", { name: "B" })),
      "\tcomponent A [0.1,0.2]\r\n\tcomponent B [0.50,0.60]\r\n",
    );
    assert.equal(
      edited(
        lines("component A        [ 0.1, 0.2 ]", "component Longer   [ 0.1, 0.2 ]"),
        add("component", { name: "B" }),
      ),
      lines(
        "component A        [ 0.1, 0.2 ]",
        "component Longer   [ 0.1, 0.2 ]",
        "component B        [ 0.50, 0.60 ]",
      ),
    );
  });

  it("links it to what needs it, beside that one's links", () => {
    assert.equal(
      edited(MAP, add("component", { name: "Water", related: "component:cup" })),
      MAP.replace("Cup [0.7, 0.5]\n", "Cup [0.7, 0.5]\ncomponent Water [0.50, 0.60]\n").replace(
        "Cup->Kettle\n",
        "Cup->Kettle\nCup->Water\n",
      ),
    );
  });

  it("gives free names and refuses taken ones", () => {
    assert.match(edited(MAP, add("component"), add("component")), /component New component 2 \[/);
    assert.match(
      edited(MAP, add("accelerator"), add("accelerator"), add("accelerator")),
      /New accelerator \[.*\naccelerator New accelerator 2 \[.*\naccelerator New accelerator 3 \[/,
    );
    assert.match(refusal(MAP, add("component", { name: "KETTLE" })), /KETTLE already/);
    assert.match(refusal(MAP, add("component", { name: "  " })), /empty/);
  });

  it("quotes names only where they need it", () => {
    assert.match(edited(MAP, add("component", { name: "A->B" })), /component "A->B" \[/);
    assert.match(edited(MAP, add("anchor", { name: "Two\nlines" })), /anchor "Two\\nlines" \[/);
    assert.match(edited(MAP, add("component", { name: "Tea & Co. (UK)" })), /component Tea & Co\. \(UK\) \[/);
  });

  it("puts the first of a kind where that kind goes, apart when the map sets groups apart", () => {
    assert.equal(
      edited(MAP, add("note", { name: "+growth" })),
      MAP.replace("Cup->Kettle\n", "Cup->Kettle\n\nnote +growth [0.50, 0.60]\n"),
    );
    assert.equal(
      edited("component A [0.1, 0.2]", add("note")),
      "component A [0.1, 0.2]\nnote New note [0.50, 0.60]",
    );
  });

  it("puts the first of a kind behind everything that goes before it, in a map without order, too", () => {
    const mixed = lines(
      "title T",
      "component A [0.9, 0.5]",
      "evolve A 0.6",
      "component B [0.5, 0.5]",
      "A->B",
      "",
      "style wardley",
    );
    assert.equal(edited(mixed, add("note")), mixed.replace("A->B\n", "A->B\n\nnote New note [0.50, 0.60]\n"));
    // Neither to the style at the end, nor with an empty line in the midst of others.
    assert.equal(edited(mixed, add("anchor")), mixed.replace("T\n", "T\nanchor New user [0.50, 0.60]\n"));
  });

  it("puts the first of a kind above everything that follows it when nothing comes before it", () => {
    assert.equal(
      edited("component A [0.1, 0.2]", add("anchor", { name: "U" })),
      "anchor U [0.50, 0.60]\ncomponent A [0.1, 0.2]",
    );
    assert.equal(
      edited(lines("A->B", "note n [0.1, 0.2]"), add("component", { name: "A" })),
      lines("component A [0.50, 0.60]", "A->B", "note n [0.1, 0.2]"),
    );
    assert.equal(
      edited(lines("component A [0.1, 0.2]", "A->B", "style wardley"), add("anchor", { name: "U" })),
      lines("anchor U [0.50, 0.60]", "component A [0.1, 0.2]", "A->B", "style wardley"),
    );
    assert.equal(
      edited("\uFEFF\tcomponent A [0.1,0.2]\r\n", add("anchor", { name: "U" })),
      "\uFEFF\tanchor U [0.50,0.60]\r\n\tcomponent A [0.1,0.2]\r\n",
    );
  });

  it("leaves what is said of the file above it, and what is said of its parts with them", () => {
    const map = (...above: readonly string[]) =>
      lines(...above, "component A [0.1, 0.2]", "component B [0.1, 0.2]", "", "A->B");
    const anchored = (...above: readonly string[]) => edited(map(...above), add("anchor", { name: "U" }));
    const anchor = ["anchor U [0.50, 0.60]", ""];
    assert.equal(anchored("// Tea, drawn by hand", ""), map("// Tea, drawn by hand", "", ...anchor));
    assert.equal(anchored("// Tea, drawn by hand"), map("// Tea, drawn by hand", ...anchor));
    assert.equal(anchored("// Tea", "", "// Parts"), map("// Tea", "", ...anchor, "// Parts"));
    assert.equal(anchored("// @owner Anna"), map(...anchor, "// @owner Anna"));
  });

  it("writes every kind so that it is read back", () => {
    const expected: Readonly<Record<Addition, string>> = {
      component: "component New component [0.50, 0.60]",
      anchor: "anchor New user [0.50, 0.60]",
      submap: "submap New submap [0.50, 0.60]",
      market: "component New Market [0.50, 0.60] (market)",
      ecosystem: "component New Ecosystem [0.50, 0.60] (ecosystem)",
      note: "note New note [0.50, 0.60]",
      pipeline: "component New pipeline [0.50, 0.60]\npipeline New pipeline [0.50, 0.70]",
      annotation: "annotation 1 [0.50, 0.60] New annotation",
      accelerator: "accelerator New accelerator [0.50, 0.60]",
      deaccelerator: "deaccelerator New deaccelerator [0.50, 0.60]",
      pioneers: "pioneers [0.50, 0.60, 0.30, 0.80]",
      settlers: "settlers [0.50, 0.60, 0.30, 0.80]",
      townplanners: "townplanners [0.50, 0.60, 0.30, 0.80]",
    };
    for (const [what, text] of Object.entries(expected)) {
      assert.equal(edited("style plain\n", add(what as Addition)), `style plain\n${text}\n`, what);
    }
  });

  it("keeps a deaccelerator at the margin, where OnlineWardleyMaps knows it from an accelerator", () => {
    assert.equal(
      edited("  component A [0.1, 0.2]\n", add("deaccelerator", { name: "Law" })),
      "  component A [0.1, 0.2]\ndeaccelerator Law [0.50, 0.60]\n",
    );
  });

  it("makes one name of several lines, and refuses an annotation that would not stay on its line", () => {
    const pasted = (name: string) => edited("style plain\n", add("component", { name }));
    for (const name of ["Tea\rPot", "Tea\r\nPot", "Tea\u2028Pot"])
      assert.equal(pasted(name), 'style plain\ncomponent "Tea\\nPot" [0.50, 0.60]\n');
    for (const name of ["two\nlines", "two\rlines", "a // b", "/* c"])
      assert.match(refusal("style plain\n", add("annotation", { name })), /one line/);
  });

  it("writes into an empty file and behind a mark of the byte order", () => {
    assert.equal(edited("", add("component", { name: "A" })), "component A [0.50, 0.60]\n");
    assert.equal(
      edited("\uFEFFtitle T", add("anchor", { name: "A" })),
      "\uFEFFtitle T\nanchor A [0.50, 0.60]",
    );
  });

  it("gives a component a pipeline, once", () => {
    assert.equal(
      edited(MAP, add("pipeline", { related: "component:cup" })),
      MAP.replace("Kettle [0.4, 0.3]\n", "Kettle [0.4, 0.3]\n\npipeline Cup [0.40, 0.60]\n"),
    );
    const once = edited(MAP, add("pipeline", { related: "component:cup" }));
    assert.match(refusal(once, add("pipeline", { related: "component:cup" })), /already/);
  });

  it("stays out of blocks and comments, and counts annotations on", () => {
    const block = lines(
      "component P [0.5, 0.5]",
      "pipeline P",
      "{",
      "component A [0.3]",
      "component B [0.4]",
      "}",
      "annotation 4 [0.1, 0.2] t",
    );
    assert.equal(
      edited(block, add("component", { name: "C", related: "component:p" })).split("\n")[1],
      "component C [0.50, 0.60]",
    );
    assert.match(edited(block, add("annotation")), /\nannotation 5 \[0\.50, 0\.60\]/);
    const open = "component A [0.1, 0.2] /* begin\nend */\n";
    assert.equal(edited(open, add("component", { name: "B" })), `${open}component B [0.50, 0.60]\n`);
    assert.equal(
      edited("pipeline A\n{\n", add("component", { name: "A" })),
      "component A [0.50, 0.60]\npipeline A\n{\n",
    );
    assert.match(refusal("component A [0.1, 0.2] /* begin\n", add("component")), /no place/);
  });
});
