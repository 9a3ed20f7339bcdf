import assert from "node:assert/strict";
import { unknownComponent } from "#core/analysis/rules/unknownComponent";
import { findingsOn, finds, repairs, silent } from "../ruleChecks";

const declared = ["component Shop [0.8, 0.6]", "component Delivery [0.6, 0.7]", "Shop->Delivery"];

describe("rule unknown-component", () => {
  it("finds a name once, at its first use", () => {
    finds(unknownComponent, [...declared, "Shop-><|Stock|>", "Stock->Delivery", "evolve stock 0.8"], {
      message: "'Stock' is not declared, so these 3 lines have no effect.",
      severity: "warning",
      related: 2,
      fixes: ["Declare 'Stock' as a component", "Delete the 3 lines that use 'Stock'"],
    });
  });

  it("says what is not drawn", () => {
    finds(
      unknownComponent,
      [
        ...declared,
        "Shop-><|A|>",
        "evolve <|B|> 0.8",
        "pipeline <|C|> [0.2, 0.4]",
        "buy <|D|>",
        "Shop-><|E|>",
        "E->Shop",
      ],
      { message: "'A' is not declared, so this link is not drawn.", severity: "warning" },
      { message: "'B' is not declared, so this movement is not drawn.", severity: "warning" },
      { message: "'C' is not declared, so this pipeline is not drawn.", severity: "warning" },
      { message: "'D' is not declared, so this line has no effect.", severity: "warning" },
      { message: "'E' is not declared, so these 2 links are not drawn.", severity: "warning" },
    );
  });

  it("offers a declared name that is near", () => {
    finds(unknownComponent, [...declared, "Shop-><|Delivry|>"], {
      message:
        "'Delivry' is not declared, so this link is not drawn. Did you mean 'Delivery' (similarity 0.88)?",
      severity: "warning",
      fixes: ["Replace by 'Delivery'", "Declare 'Delivry' as a component", "Delete this line"],
    });
  });

  it("offers no name that differs more, or in its digits", () => {
    finds(
      unknownComponent,
      [
        "component Stage number 1 [0.8, 0.6]",
        "component Tea [0.6, 0.7]",
        "Tea-><|Stage number 2|>",
        "Tea-><|Sea|>",
      ],
      { message: "'Stage number 2' is not declared, so this link is not drawn.", severity: "warning" },
      { message: "'Sea' is not declared, so this link is not drawn.", severity: "warning" },
    );
  });

  it("is a faded hint when the declaration waits in a comment", () => {
    finds(unknownComponent, [...declared, "// component Stock [0.5, 0.4]", "Shop-><|stock|>"], {
      message: "'stock' is declared only in a comment (line 4), so this link is not drawn.",
      severity: "hint",
      tag: "unnecessary",
      related: 1,
      fixes: ["Uncomment the declaration of 'Stock' in line 4", "Delete this line"],
    });
  });

  it("cannot uncomment inside a block comment", () => {
    finds(unknownComponent, [...declared, "/*", "component Stock [0.5, 0.4]", "*/", "Shop-><|Stock|>"], {
      message: "'Stock' is declared only in a comment (line 5), so this link is not drawn.",
      severity: "hint",
      tag: "unnecessary",
      fixes: ["Delete this line"],
    });
  });

  it("knows the new name of a movement", () => {
    finds(unknownComponent, [...declared, "evolve Shop->Web shop 0.8", "<|Web shop|>->Delivery"], {
      message:
        "'Web shop' is not declared, so this link is not drawn. It is what 'Shop' evolves to: link to 'Shop' instead.",
      severity: "warning",
      fixes: ["Replace by 'Shop'", "Declare 'Web shop' as a component", "Delete this line"],
    });
  });

  it("replaces every use", () => {
    repairs(
      unknownComponent,
      ["component Shop [0.8, 0.6]", "component Delivery [0.6, 0.7]", "Shop->Delivry", "evolve Delivry 0.9"],
      "Replace by 'Delivery'",
      ["component Shop [0.8, 0.6]", "component Delivery [0.6, 0.7]", "Shop->Delivery", "evolve Delivery 0.9"],
    );
  });

  it("offers the only name that holds the words in full, without proposing it", () => {
    const lines = ["component Shop [0.8, 0.6]", "component Point of Sale [0.6, 0.7]"];
    repairs(unknownComponent, [...lines, "Shop->point of"], "Replace by 'Point of Sale'", [
      ...lines,
      "Shop->Point of Sale",
    ]);
    const titles = (...map: readonly string[]) =>
      findingsOn(map.join("\n"), [unknownComponent]).flatMap(({ fixes = [] }) =>
        fixes.map(({ title, preferred }) => `${title}${preferred ? "!" : ""}`),
      );
    assert.deepEqual(titles(...lines, "Shop->Sale"), [
      "Replace by 'Point of Sale'",
      "Declare 'Sale' as a component",
      "Delete this line",
    ]);
    const without = ["Declare 'Sale' as a component", "Delete this line"];
    assert.deepEqual(titles(...lines, "component Sale price [0.4, 0.7]", "Shop->Sale"), without, "of two");
    assert.deepEqual(titles("component Wholesale [0.4, 0.7]", "Wholesale->Sale"), without, "part of a word");
  });

  it("proposes a name that differs in marks or a plural ending", () => {
    const lines = ["component Tea [0.8, 0.6]", "component Water [0.6, 0.7]"];
    const link = "Tea->Water";
    const written = {
      "Tea --> Water": ["Tea -", "Tea-> Water"],
      "Tea <-> Water": ["Tea <", "Tea-> Water"],
      "Tea->Water,": ["Water,", link],
      "“Tea”->Water": ["“Tea”", link],
      "Teas->Water": ["Teas", link],
    };
    for (const [wrong, [name, right = ""]] of Object.entries(written)) {
      const [found] = findingsOn([...lines, wrong].join("\n"), [unknownComponent]);
      const meant = name?.startsWith("Water") ? "Water" : "Tea";
      assert.equal(
        found?.message,
        `'${name}' is not declared, so this link is not drawn. Did you mean '${meant}'?`,
      );
      assert.equal(found.fixes?.[0]?.preferred, true);
      repairs(unknownComponent, [...lines, wrong], `Replace by '${meant}'`, [...lines, right]);
    }
    silent(unknownComponent, [...lines, "component Tea! [0.5, 0.5]", link]);
  });

  it("offers what a short name may be a slip of, and the declared name that words were added to", () => {
    const lines = ["component Tea [0.8, 0.6]", "component Water [0.6, 0.7]"];
    const written = {
      "Tea->Watr": "Tea->Water",
      "evolve Tea to 0.8": "evolve Tea 0.8",
      "tea strong->Water": "Tea->Water",
    };
    for (const [wrong, right] of Object.entries(written)) {
      const title = `Replace by '${wrong.includes("Watr") ? "Water" : "Tea"}'`;
      repairs(unknownComponent, [...lines, wrong], title, [...lines, right]);
    }
    const both = findingsOn([...lines, "Tea and water->Water"].join("\n"), [unknownComponent]);
    assert.deepEqual(
      both[0]?.fixes?.map(({ title }) => title),
      ["Declare 'Tea and water' as a component", "Delete this line"],
    );
  });

  it("puts the range of a pipeline in brackets", () => {
    repairs(
      unknownComponent,
      ["component Tea [0.6, 0.7]", "pipeline Tea 0.3, 0.6"],
      "Write [0.3, 0.6]",
      ["component Tea [0.6, 0.7]", "pipeline Tea [0.3, 0.6]"],
      ["pipeline-underused"],
    );
  });

  it("declares a component below its lowest needer", () => {
    repairs(
      unknownComponent,
      [...declared, "Shop->Stock", "Delivery->Stock"],
      "Declare 'Stock' as a component",
      [
        "component Shop [0.8, 0.6]",
        "component Delivery [0.6, 0.7]",
        "component Stock [0.52, 0.7]",
        "Shop->Delivery",
        "Shop->Stock",
        "Delivery->Stock",
      ],
    );
  });

  it("declares a needer above what it needs", () => {
    repairs(unknownComponent, [...declared, "User->Shop"], "Declare 'User' as a component", [
      ...declared.slice(0, 2),
      "component User [0.88, 0.6]",
      declared[2] ?? "",
      "User->Shop",
    ]);
  });

  it("uncomments the declaration", () => {
    repairs(
      unknownComponent,
      [...declared, "//  component Stock [0.5, 0.4]", "Shop->Stock"],
      "Uncomment the declaration of 'Stock' in line 4",
      [...declared, "component Stock [0.5, 0.4]", "Shop->Stock"],
    );
  });

  it("deletes what uses the name, with the block of a pipeline", () => {
    repairs(
      unknownComponent,
      [...declared, "Shop->Stock", "pipeline Stock", "{", "component A [0.3]", "component B [0.5]", "}"],
      "Delete the 2 lines that use 'Stock'",
      declared,
    );
  });

  it("takes an end out of a chain", () => {
    repairs(
      unknownComponent,
      [...declared, "Shop->Delivery->Stock"],
      "Take it out of the chain",
      [...declared, "Shop->Delivery"],
      ["redundant-link"],
    );
  });

  it("finds declared names whatever their case, also choices of a pipeline", () => {
    silent(unknownComponent, [
      ...declared,
      "SHOP->delivery",
      "pipeline Shop",
      "{",
      "component Web [0.7]",
      "component Store [0.4]",
      "}",
      "Web->Delivery",
      "Shop->",
    ]);
  });
});
