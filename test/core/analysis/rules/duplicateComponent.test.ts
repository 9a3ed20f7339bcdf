import { duplicateComponent } from "#core/analysis/rules/duplicateComponent";
import { finds, repairs, silent } from "../ruleChecks";

const map = ["component Tea [0.6, 0.8]", "component Cup [0.5, 0.7]", "Tea->Cup"];

describe("rule duplicate-component", () => {
  it("finds the second declaration", () => {
    finds(duplicateComponent, [...map, "component <|tea|> [0.3, 0.4]"], {
      message:
        "'tea' is declared twice; its links and movements belong to the one in line 1 at [0.60, 0.80].",
      severity: "warning",
      related: 1,
      fixes: ["Delete this declaration", "Rename to 'tea 2'"],
    });
  });

  it("finds every further one", () => {
    finds(
      duplicateComponent,
      [...map, "component <|Tea|> [0.3, 0.4]", "anchor <|Tea|> [0.9, 0.4]"],
      {
        message:
          "'Tea' is declared twice; its links and movements belong to the one in line 1 at [0.60, 0.80].",
        severity: "warning",
      },
      {
        message:
          "'Tea' is declared twice; its links and movements belong to the one in line 1 at [0.60, 0.80].",
        severity: "warning",
      },
    );
  });

  it("deletes an identical copy", () => {
    repairs(duplicateComponent, [...map, "component Tea [0.60, 0.8] label [1, 2]"], "Delete the copy", map);
  });

  it("renames to a free name, which then has no link yet", () => {
    repairs(
      duplicateComponent,
      [...map, "component Tea 2 [0.2, 0.2]", "Cup->Tea 2", "component Tea [0.3, 0.4]"],
      "Rename to 'Tea 3'",
      [...map, "component Tea 2 [0.2, 0.2]", "Cup->Tea 2", "component Tea 3 [0.3, 0.4]"],
      ["disconnected"],
    );
  });

  it("is silent on names that are merely alike", () => {
    silent(duplicateComponent, [...map, "component Teas [0.3, 0.4]", "note Tea [0.1, 0.1]"]);
  });
});
