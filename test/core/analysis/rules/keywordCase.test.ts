import { keywordCase } from "#core/analysis/rules/keywordCase";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule keyword-case", () => {
  it("finds a keyword with a capital letter", () => {
    finds(keywordCase, ["<|Component|> Tea [0.6, 0.8]"], {
      message: "OnlineWardleyMaps does not read 'Component': write 'component' in lower case.",
      severity: "warning",
      fixes: ["Write 'component'"],
    });
  });

  it("writes it in lower case", () => {
    repairs(keywordCase, ["style Wardley"], "Write 'wardley'", ["style wardley"]);
  });

  it("leaves names alone that begin with a keyword", () => {
    silent(keywordCase, ["component Anchor [0.6, 0.8]", "component B [0.4, 0.5]", "Anchor->B"]);
  });
});
