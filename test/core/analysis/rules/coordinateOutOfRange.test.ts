import { coordinateOutOfRange } from "#core/analysis/rules/coordinateOutOfRange";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule coordinate-out-of-range", () => {
  it("finds each number outside", () => {
    finds(
      coordinateOutOfRange,
      ["component Shop [<|1.01|>, <|-0.2|>]"],
      {
        message: "Visibility 1.01 is outside 0–1; 'Shop' is drawn off the map.",
        severity: "warning",
        fixes: ["Write 1"],
      },
      {
        message: "Evolution -0.2 is outside 0–1; 'Shop' is drawn off the map.",
        severity: "warning",
        fixes: ["Write 0"],
      },
    );
  });

  it("finds targets, ranges and choices outside", () => {
    finds(
      coordinateOutOfRange,
      [
        "component A [0.5, 0.5]",
        "evolve A <|1.2|>",
        "component B [0.4, 0.5] evolve <|1.4|>",
        "pipeline A [0.2, <|1.1|>]",
        "pipeline B",
        "{",
        "component C [<|1.3|>]",
        "component D [0.4]",
        "}",
      ],
      { message: "The evolve target 1.2 is outside 0–1; 'A' moves off the map.", severity: "warning" },
      { message: "The evolve target 1.4 is outside 0–1; 'B' moves off the map.", severity: "warning" },
      {
        message: "Evolution 1.1 is outside 0–1; the pipeline of 'A' is drawn beyond the map.",
        severity: "warning",
      },
      { message: "Evolution 1.3 is outside 0–1; 'C' is drawn off the map.", severity: "warning" },
    );
  });

  it("takes a large number for a percentage", () => {
    repairs(coordinateOutOfRange, ["component Shop [0.5, 55]"], "Write 0.55", ["component Shop [0.5, 0.55]"]);
  });

  it("writes the nearest number inside", () => {
    repairs(coordinateOutOfRange, ["component Shop [0.5, 1.01]"], "Write 1", ["component Shop [0.5, 1]"]);
  });

  it("lets the edges be, and notes and labels stand where they like", () => {
    silent(coordinateOutOfRange, ["component A [1, 0] label [-40, 20]", "note legend [1.2, -0.3]"]);
  });
});
