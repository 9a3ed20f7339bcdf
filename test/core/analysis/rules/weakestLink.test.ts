import { weakestLink } from "#core/analysis/rules/weakestLink";
import { finds, silent } from "../ruleChecks";

const tea = ["anchor Public [0.95, 0.6]", "component Tea [0.8, 0.8]", "component Power [0.3, 0.8]"];
const links = ["Public->Tea", "Tea->Water", "Water->Power"];

describe("rule weakest-link", () => {
  it("names the path without its anchor, and its least evolved member", () => {
    finds(weakestLink, [...tea, "component <|Water|> [0.6, 0.55]", ...links], {
      message: "Critical path Tea → Water → Power; weakest link 'Water' (0.55).",
      severity: "hint",
      related: 2,
    });
  });

  it("follows the chain whose steps are shared", () => {
    finds(
      weakestLink,
      [
        ...tea,
        "component <|Water|> [0.6, 0.55]",
        "component Cup [0.7, 0.8]",
        "component Clay [0.5, 0.2]",
        ...links,
        "Tea->Cup",
        "Cup->Clay",
        "Public->Water",
      ],
      { message: "Critical path Tea → Water → Power; weakest link 'Water' (0.55).", severity: "hint" },
    );
  });

  it("folds a long path", () => {
    const names = ["A", "B", "C", "D", "E", "F", "G", "H"];
    finds(
      weakestLink,
      [
        ...names.map((name, at) => `component ${name === "H" ? "<|H|>" : name} [0.${9 - at}, 0.${9 - at}]`),
        ...names.slice(1).map((name, at) => `${names[at]}->${name}`),
      ],
      { message: "Critical path B → C → D → E → F → G → 1 more; weakest link 'H' (0.20).", severity: "hint" },
    );
  });

  it("takes what a pipeline offers", () => {
    finds(
      weakestLink,
      [
        ...tea,
        "component Water [0.6, 0.2]",
        "pipeline Water",
        "{",
        "component Well [0.2]",
        "component Tap [0.9]",
        "}",
        "component <|Pipe|> [0.1, 0.6]",
        ...links,
        "Power->Pipe",
      ],
      { message: "Critical path Tea → Water → Power → Pipe; weakest link 'Pipe' (0.60).", severity: "hint" },
    );
  });

  it("is silent on a path of two", () => {
    silent(weakestLink, [...tea, "Public->Tea", "Tea->Power"]);
  });
});
