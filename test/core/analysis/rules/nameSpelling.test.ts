import { nameSpelling } from "#core/analysis/rules/nameSpelling";
import { finds, repairs, silent } from "../ruleChecks";

const declared = ["component MLOps [0.7, 0.5]", "component Data [0.5, 0.6]"];

describe("rule name-spelling", () => {
  it("finds another spelling once", () => {
    finds(nameSpelling, [...declared, "<|mlops|>->Data", "Data->mlops"], {
      message: "'mlops' is declared as 'MLOps' in line 1: write it the same way.",
      severity: "information",
      related: 2,
      fixes: ["Write 'MLOps'"],
    });
  });

  it("warns where OnlineWardleyMaps wants the exact name", () => {
    finds(
      nameSpelling,
      [...declared, "evolve <|data|> 0.8", "pipeline <|mlops|> [0.4, 0.6]"],
      {
        message:
          "'data' is declared as 'Data' in line 2; OnlineWardleyMaps wants the exact name here and draws nothing.",
        severity: "warning",
      },
      {
        message:
          "'mlops' is declared as 'MLOps' in line 1; OnlineWardleyMaps wants the exact name here and draws nothing.",
        severity: "warning",
      },
    );
  });

  it("looks at the middle of a chain once", () => {
    finds(nameSpelling, ["component A [0.9, 0.5]", ...declared, "A-><|mlops|>->Data"], {
      message: "'mlops' is declared as 'MLOps' in line 2: write it the same way.",
      severity: "information",
      related: 1,
    });
  });

  it("writes the declared spelling everywhere, quotes included", () => {
    repairs(
      nameSpelling,
      ['component "Night; shift" [0.7, 0.5]', "component Data [0.5, 0.6]", '"night; shift"->Data'],
      "Write 'Night; shift'",
      ['component "Night; shift" [0.7, 0.5]', "component Data [0.5, 0.6]", '"Night; shift"->Data'],
    );
  });

  it("is silent on the capital letter that saves a link, and on blanks", () => {
    silent(nameSpelling, [
      "component building [0.7, 0.5]",
      "component Cup of Tea [0.5, 0.6]",
      "Building->Cup of  Tea",
    ]);
  });
});
