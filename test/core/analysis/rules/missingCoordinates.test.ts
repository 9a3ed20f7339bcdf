import { missingCoordinates } from "#core/analysis/rules/missingCoordinates";
import { finds, repairs, silent } from "../ruleChecks";

const shop = "component Shop [0.8, 0.6]";

describe("rule missing-coordinates", () => {
  it("finds a component without a position", () => {
    finds(missingCoordinates, [shop, "component <|Tea|>", "Shop->Tea"], {
      message: "'Tea' has no position; OnlineWardleyMaps puts it at [0.90, 0.10].",
      severity: "information",
      fixes: ["Place it at [0.72, 0.6]"],
    });
  });

  it("says when several fall on one place", () => {
    finds(
      missingCoordinates,
      [shop, "component <|Tea|>", "anchor <|User|>"],
      {
        message:
          "'Tea' has no position; OnlineWardleyMaps puts it at [0.90, 0.10] together with 1 other component.",
        severity: "information",
      },
      {
        message:
          "'User' has no position; OnlineWardleyMaps puts it at [0.90, 0.10] together with 1 other component.",
        severity: "information",
      },
    );
  });

  it("finds a missing evolution", () => {
    finds(missingCoordinates, ["component <|Tea|> [0.5]"], {
      message: "'Tea' has no evolution, only a visibility; OnlineWardleyMaps puts it at 0.10.",
      severity: "information",
      fixes: ["Add the evolution 0.5"],
    });
  });

  it("finds a choice without its evolution", () => {
    finds(
      missingCoordinates,
      [shop, "pipeline Shop", "{", "component <|Web|>", "component Store [0.4]", "}"],
      {
        message: "'Web' has no evolution; OnlineWardleyMaps puts it at 0.20.",
        severity: "information",
      },
    );
  });

  it("finds a bare keyword", () => {
    finds(missingCoordinates, [shop, "<|component|>"], {
      message: "This component has no name and no position, so it is not drawn: name it or delete the line.",
      severity: "information",
      fixes: ["Delete the line"],
    });
  });

  it("places it below what needs it", () => {
    repairs(
      missingCoordinates,
      [shop, "component Tea label [3, 4]", "Shop->Tea"],
      "Place it at [0.72, 0.6]",
      [shop, "component Tea [0.72, 0.6] label [3, 4]", "Shop->Tea"],
    );
  });

  it("adds the evolution", () => {
    repairs(missingCoordinates, [shop, "component Tea [0.5]", "Shop->Tea"], "Add the evolution 0.6", [
      shop,
      "component Tea [0.5, 0.6]",
      "Shop->Tea",
    ]);
  });

  it("leaves numbers that cannot be read, and those cut off by slashes, to other rules", () => {
    silent(missingCoordinates, [
      "component A [x, 0.5]",
      "component TCP//IP [0.3, 0.4]",
      "component C [0.1, 0.2]",
    ]);
  });
});
