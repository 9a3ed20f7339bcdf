import assert from "node:assert/strict";
import { edited, lines, refusal } from "../edited";

const MAP = lines(
  "component A [0.9, 0.5]",
  "component B [0.7, 0.5]",
  "component C [0.5, 0.5]",
  "A -> B",
  "B -> C",
);

describe("links", () => {
  it("are written as the others are, behind those from the same element", () => {
    assert.equal(
      edited(MAP, { op: "link", from: "component:a", to: "component:c" }),
      MAP.replace("A -> B\n", "A -> B\nA -> C\n"),
    );
    assert.equal(
      edited(lines("component A [0.9, 0.5]", "component B [0.7, 0.5]"), {
        op: "link",
        from: "component:a",
        to: "component:b",
      }),
      lines("component A [0.9, 0.5]", "component B [0.7, 0.5]", "A->B"),
    );
  });

  it("that are drawn as one are changed together", () => {
    const twice = lines("component A [0.9, 0.5]", "component B [0.7, 0.5]", "A->B", "", "a -> B // c");
    const link = { element: "link:a->b" } as const;
    assert.equal(
      edited(twice, { op: "reverseLink", ...link }),
      twice.replace("A->B", "B->A").replace("a -> B", "B -> a"),
    );
    assert.equal(
      edited(twice, { op: "setLink", ...link, flow: "forward", context: "x" }),
      twice.replace("A->B", "A+>B; x").replace("a -> B", "a +> B; x"),
    );
  });

  it("take the line end of the line they are put behind", () => {
    const mixed = "component A [0.9, 0.5]\r\ncomponent B [0.7, 0.5]\ncomponent C [0.5, 0.5]\nA->B\n";
    assert.equal(edited(mixed, { op: "link", from: "component:a", to: "component:c" }), `${mixed}A->C\n`);
    const open = "component A [0.9, 0.5]\r\ncomponent B [0.7, 0.5]\ncomponent C [0.5, 0.5]\nA->B";
    assert.equal(edited(open, { op: "link", from: "component:a", to: "component:c" }), `${open}\nA->C`);
  });

  it("quote names that need it, and start so that other tools read them", () => {
    const text = lines("component building [0.9, 0.5]", 'component "x;y" [0.7, 0.5]');
    assert.match(
      edited(text, { op: "link", from: "component:building", to: "component:x;y" }),
      /\nBuilding->"x;y"\n$/,
    );
  });

  it("are refused to oneself, twice, and to what has no name", () => {
    assert.match(refusal(MAP, { op: "link", from: "component:a", to: "component:a" }), /need itself/);
    assert.match(refusal(MAP, { op: "link", from: "component:a", to: "component:b" }), /already/);
    const noted = `${MAP}note N [0.1, 0.1]\n`;
    assert.match(refusal(noted, { op: "link", from: "component:a", to: "note:n" }), /can be linked/);
  });

  it("go with their line, or with their part of a chain", () => {
    const chain = lines(
      "component A [0.9, 0.5]",
      "component B [0.7, 0.5]",
      "component C [0.5, 0.5]",
      "A->B->C; why",
    );
    const gone = (...ids: string[]) => edited(chain, { op: "delete", elements: ids.map((id) => ({ id })) });
    assert.equal(gone("link:a->b"), chain.replace("A->B->C", "B->C"));
    assert.equal(gone("link:b->c"), chain.replace("A->B->C", "A->B"));
    assert.equal(gone("link:a->b", "link:b->c"), chain.replace("A->B->C; why\n", ""));
    assert.equal(
      edited(MAP, { op: "unlink", elements: ["component:b", "component:a"] }),
      MAP.replace("A -> B\n", ""),
    );
    assert.match(refusal(MAP, { op: "unlink", elements: ["component:c", "component:a"] }), /No two/);
  });

  it("deleted go with every line that says the same", () => {
    assert.equal(
      edited(`${MAP}A->B\n`, { op: "delete", elements: [{ id: "link:a->b" }] }),
      MAP.replace("A -> B\n", ""),
    );
  });

  it("are turned round, alone, with a flow, and in a chain", () => {
    const turn = (text: string, element: string) => edited(text, { op: "reverseLink", element });
    assert.equal(turn(MAP, "link:a->b"), MAP.replace("A -> B", "B -> A"));
    assert.equal(
      turn(MAP.replace("A -> B", "A+'5%'>B; by road // x"), "link:a->b"),
      MAP.replace("A -> B", "B+'5%'>A; by road // x"),
    );
    assert.equal(
      turn(MAP.replace("A -> B\nB -> C", "A->B->C"), "link:a->b"),
      MAP.replace("A -> B\nB -> C", "B->A\nB->C"),
    );
  });

  it("get a flow, its text and a context, and lose them", () => {
    const set = (line: string, change: object) =>
      edited(MAP.replace("A -> B", line), { op: "setLink", element: "link:a->b", ...change }).split("\n")[3];
    assert.equal(set("A -> B", { flow: "forward" }), "A +> B");
    assert.equal(set("A->B // x", { flow: "both", flowText: "5 %" }), "A+'5 %'<>B // x");
    assert.equal(set("A+'5 %'<>B", { flow: null }), "A->B");
    assert.equal(set("A+'5 %'<>B", { flow: "backward" }), "A+'5 %'<B");
    assert.equal(set("A->B", { flowText: "money" }), "A+'money'>B");
    assert.equal(set("A->B", { context: "by road" }), "A->B; by road");
    assert.equal(set("A->B; by road", { context: "by sea" }), "A->B; by sea");
    assert.equal(set("A->B ; by road // c", { context: "" }), "A->B // c");
    assert.match(refusal(MAP, { op: "setLink", element: "link:a->b", context: "a;b" }), /semicolon/);
    // It would open a comment, to the end of the file.
    assert.match(refusal(MAP, { op: "setLink", element: "link:a->b", context: "a /* b" }), /\/\*/);
    assert.match(refusal(MAP, { op: "setLink", element: "link:a->b", flowText: "it's" }), /apostrophe/);
  });

  it("of a chain get words of their own on a line of their own", () => {
    const texts = (line: string, element: string, context: string) =>
      edited(
        lines(
          "component A [0.9, 0.5]",
          "component B [0.7, 0.5]",
          "component C [0.5, 0.5]",
          "component D [0.3, 0.5]",
          line,
        ),
        { op: "setLink", element, context },
      )
        .trimEnd()
        .split("\n")
        .slice(4);
    const chain = "A->B -> C->D // c";
    assert.deepEqual(texts(chain, "link:a->b", "x"), ["A->B; x // c", "B -> C->D"]);
    assert.deepEqual(texts(chain, "link:b->c", "x"), ["A->B // c", "B -> C; x", "C->D"]);
    assert.deepEqual(texts(chain, "link:c->d", "x"), ["A->B -> C // c", "C->D; x"]);
    assert.deepEqual(texts("A->B->C; all", "link:a->b", "one"), ["A->B; one", "B->C; all"]);
    assert.deepEqual(texts("A->B->C; all", "link:b->c", ""), ["A->B; all", "B->C"]);
    assert.deepEqual(texts("A->B->C; all", "link:a->b", ""), ["A->B", "B->C; all"]);
    assert.deepEqual(texts("A->B->C; all", "link:a->b", "all"), ["A->B->C; all"]);
  });
});
