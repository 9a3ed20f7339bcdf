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
    finds(missingCoordinates, [shop, "<|component [0.5, 0.5]|>"], {
      message: "This component has no name, so it is not drawn: name it or delete the line.",
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

  it("puts numbers in brackets that stand there without", () => {
    const written = { "0.5, 0.6": "[0.5, 0.6]", "(0.5 0.6)": "[0.5, 0.6]", "{.5 ; .6}": "[.5, .6]" };
    for (const [numbers, pair] of Object.entries(written)) {
      repairs(missingCoordinates, [shop, `component Hot tea ${numbers}`, "Shop->Hot tea"], `Write ${pair}`, [
        shop,
        `component Hot tea ${pair}`,
        "Shop->Hot tea",
      ]);
    }
    finds(missingCoordinates, [shop, "anchor <|User 0.9, 0.5|>"], {
      message:
        "'User 0.9, 0.5' has no position; OnlineWardleyMaps puts it at [0.90, 0.10]. Did you mean [0.9, 0.5]?",
      severity: "information",
      fixes: ["Write [0.9, 0.5]"],
    });
    repairs(missingCoordinates, ["pipeline Shop", "{", "component Web 0.7", "}"], "Write [0.7]", [
      "pipeline Shop",
      "{",
      "component Web [0.7]",
      "}",
    ]);
    for (const name of ["Windows 3.1", "Level 1 0", '"Tea 0.5, 0.6"', "0.5, 0.6"]) {
      finds(missingCoordinates, [shop, `component <|${name}|>`], {
        message: `'${name.replaceAll('"', "")}' has no position; OnlineWardleyMaps puts it at [0.90, 0.10].`,
        severity: "information",
        fixes: ["Place it at [0.5, 0.5]"],
      });
    }
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
