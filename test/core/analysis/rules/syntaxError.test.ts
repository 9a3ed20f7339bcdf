import { syntaxError } from "#core/analysis/rules/syntaxError";
import { finds, repairs, silent } from "../ruleChecks";

const declared = ["component DevOps [0.6, 0.7]", "component Engine [0.4, 0.6]", "DevOps->Engine"];

describe("rule syntax-error", () => {
  it("finds a line that is nothing", () => {
    finds(syntaxError, [...declared, "<|just prose here|>"], {
      message:
        "Not understood: 'just prose here'. Start the line with a keyword such as 'component', link two names with '->', or make it a comment with '//'.",
      severity: "error",
      fixes: ["Make the line a comment"],
    });
  });

  it("offers the link that was meant", () => {
    finds(syntaxError, [...declared.slice(0, 2), "<|DevOps>Engine|>"], {
      message: "Not understood: 'DevOps>Engine'. Did you mean 'DevOps->Engine'?",
      severity: "error",
      fixes: ["Write 'DevOps->Engine'", "Make the line a comment"],
    });
  });

  it("recognises declared names around a word that is no arrow", () => {
    const before = [...declared.slice(0, 2), "DevOps-collaboration>Engine"];
    repairs(syntaxError, before, "Write 'DevOps->Engine'", declared);
  });

  it("recognises declared names with words for the arrow", () => {
    const nodes = ["component Hot tea [0.6, 0.7]", "component Water [0.4, 0.6]"];
    for (const line of ["Hot tea - Water", "hot tea needs water", "Hot tea  depends on Water"]) {
      const [from = "", to = ""] = [line.slice(0, 7), line.slice(-5)];
      repairs(
        syntaxError,
        [...nodes, line],
        `Write '${from}->${to}'`,
        [...nodes, `${from}->${to}`],
        ["name-spelling"],
      );
    }
    finds(syntaxError, [...nodes, "Hot tea->Water", "<|Hot tea is nothing without Water|>"], {
      message:
        "Not understood: 'Hot tea is nothing without Water'. Start the line with a keyword such as 'component', link two names with '->', or make it a comment with '//'.",
      severity: "error",
    });
  });

  it("offers the nearest keyword", () => {
    repairs(syntaxError, [...declared, "evolv Engine 0.8"], "Write 'evolve Engine 0.8'", [
      ...declared,
      "evolve Engine 0.8",
    ]);
  });

  it("makes the line a comment", () => {
    repairs(syntaxError, [...declared, "  some prose"], "Make the line a comment", [
      ...declared,
      "  // some prose",
    ]);
  });

  it("accepts every form of statement, comments and blank lines", () => {
    silent(syntaxError, [
      "title T",
      "",
      "// comment",
      "/* block",
      "*/",
      "component A [0.5, 0.5]",
      "pipeline A",
      "{",
      "  component B [0.3]",
      "}",
      "A->B",
      "note n [0.1, 0.1]",
      "market M [0.2, 0.3]",
    ]);
  });
});
