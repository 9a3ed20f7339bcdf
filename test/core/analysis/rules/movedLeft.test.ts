import { movedLeft } from "#core/analysis/rules/movedLeft";
import { findsOutside, repairsOutside, silentOutside } from "../outsideChecks";

/** The map as it was committed. */
const committed = (...lines: readonly string[]) => ({
  revisions: [{ date: "2026-01-01", text: lines.join("\n") }],
});

describe("rule moved-left", () => {
  it("finds a component that is less evolved than in the last commit", () => {
    findsOutside(
      movedLeft,
      {
        map: ["title Tea", "component <|Power|> [0.3, 0.5]", "component Water [0.3, 0.9]"],
        setting: committed("component Water [0.3, 0.9]", "component power [0.1, 0.62]"),
      },
      {
        message: "'Power' moved left from 0.62 to 0.50 since HEAD.",
        severity: "warning",
        fixes: ["Move back to 0.62", "Say what the new position rests on (// @evidence)"],
      },
    );
  });

  it("moves it back, a pipeline's choice as well", () => {
    const setting = committed("component Power [0.3, 0.62]");
    repairsOutside(movedLeft, { map: ["component Power [0.3, 0.5]"], setting }, "Move back to 0.62", [
      "component Power [0.3, 0.62]",
    ]);
    const pipeline = (evolution: string) => [
      "component Kettle [0.4, 0.5]",
      "pipeline Kettle",
      "{",
      `  component Gas kettle [${evolution}]`,
      "  component Electric kettle [0.7]",
      "}",
    ];
    repairsOutside(
      movedLeft,
      { map: pipeline("0.3"), setting: committed(...pipeline("0.42")) },
      "Move back to 0.42",
      pipeline("0.42"),
    );
  });

  it("asks for evidence, which silences it", () => {
    const setting = committed("component Power [0.3, 0.62]");
    repairsOutside(
      movedLeft,
      { map: ["title Tea", "component Power [0.3, 0.5]"], setting },
      "Say what the new position rests on (// @evidence)",
      ["title Tea", "// @evidence ", "component Power [0.3, 0.5]"],
    );
    const map = ["title Tea", "// @evidence a survey of suppliers", "component Power [0.3, 0.5]"];
    silentOutside(movedLeft, { map, setting });
  });

  it("is silent on small moves, moves to the right, new names, anchors and unplaced components", () => {
    const setting = committed("component Power [0.3, 0.62]", "anchor User [0.9, 0.7]", "component Cup");
    for (const line of [
      "component Power [0.3, 0.58]",
      "component Power [0.1, 0.8]",
      "component Wind [0.3, 0.2]",
      "anchor User [0.9, 0.2]",
      "component User [0.9, 0.2]",
      "component Power",
      "component Cup [0.5, 0.01]",
    ]) {
      silentOutside(movedLeft, { map: ["title Tea", line], setting });
    }
  });

  it("looks at the first of two declarations", () => {
    const setting = committed("component Power [0.3, 0.62]");
    silentOutside(movedLeft, {
      map: ["component Power [0.3, 0.62]", "component power [0.2, 0.2]"],
      setting,
    });
  });

  it("is silent when there is no earlier state", () => {
    silentOutside(movedLeft, { map: ["component Power [0.3, 0.5]"], setting: {} });
  });
});
