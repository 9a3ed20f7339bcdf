import assert from "node:assert/strict";
import { edited, lines, refusal } from "../edited";

const MAP = lines(
  "component Tea [0.9, 0.5] // Tea is here",
  "component Cup [0.7, 0.5]",
  "Cup->tea; Tea",
  "evolve Tea 0.8",
  "pipeline Tea [0.2, 0.6]",
  "buy Tea",
  "note Tea [0.1, 0.1]",
);

describe("renaming", () => {
  it("changes the name wherever it is one, and nothing else", () => {
    assert.equal(
      edited(MAP, { op: "rename", element: "component:tea", name: "Chai" }),
      lines(
        "component Chai [0.9, 0.5] // Tea is here",
        "component Cup [0.7, 0.5]",
        "Cup->Chai; Tea",
        "evolve Chai 0.8",
        "pipeline Chai [0.2, 0.6]",
        "buy Chai",
        "note Tea [0.1, 0.1]",
      ),
    );
    assert.equal(
      edited(MAP, { op: "rename", element: "pipeline:tea", name: "Chai" }),
      edited(MAP, { op: "rename", element: "component:tea", name: " Chai " }),
    );
  });

  it("quotes only what needs it", () => {
    const named = (name: string) =>
      edited("component Tea [0.9, 0.5]\n", { op: "rename", element: "component:tea", name });
    assert.equal(named("A; B"), 'component "A; B" [0.9, 0.5]\n');
    assert.equal(named('Say "hi"'), 'component "Say \\"hi\\"" [0.9, 0.5]\n');
    assert.equal(named("Tea (UK) & 2.0"), "component Tea (UK) & 2.0 [0.9, 0.5]\n");
  });

  it("is refused for taken, empty and unreadable names", () => {
    assert.match(refusal(MAP, { op: "rename", element: "component:tea", name: "CUP" }), /already/);
    assert.match(refusal(MAP, { op: "rename", element: "component:tea", name: " " }), /empty/);
    assert.match(
      refusal("component Tea\n", { op: "rename", element: "component:tea", name: "x (buy)" }),
      /something else/,
    );
  });

  it("changes texts of notes, annotations, arrows and movements", () => {
    const change = (text: string, element: string, name: string) =>
      edited(text, { op: "rename", element, name });
    assert.equal(
      change("note Tea [0.1, 0.1]\n", "note:tea", "two\nlines"),
      'note "two\\nlines" [0.1, 0.1]\n',
    );
    assert.equal(change("note Tea [0.1, 0.1]\n", "note:tea", "+ more"), "note + more [0.1, 0.1]\n");
    assert.equal(
      change("annotation 1 [0.1, 0.1] a b // c\n", "annotation:1", "new"),
      "annotation 1 [0.1, 0.1] new // c\n",
    );
    assert.equal(change("accelerator A [0.1, 0.1]\n", "accelerator:a", "B"), "accelerator B [0.1, 0.1]\n");
    const evolving = (line: string) => lines("component Tea [0.9, 0.5]", line);
    assert.equal(change(evolving("evolve Tea 0.8"), "evolved:tea", "Chai"), evolving("evolve Tea->Chai 0.8"));
    assert.equal(
      change(evolving("evolve Tea->Chai 0.8"), "evolved:tea", "Mate"),
      evolving("evolve Tea->Mate 0.8"),
    );
    assert.match(
      refusal(evolving("settlers [0.9, 0.1, 0.8, 0.2]"), {
        op: "rename",
        element: "attitude:settlers",
        name: "x",
      }),
      /no name/,
    );
  });
});
