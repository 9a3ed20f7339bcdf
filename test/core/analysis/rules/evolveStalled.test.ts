import { evolveStalled } from "#core/analysis/rules/evolveStalled";
import { findsOutside, repairsOutside, silentOutside } from "../outsideChecks";

const today = "2026-03-01";
const power = "component Power [0.3, 0.55]";
const evolve = "evolve Power 0.8";

/** A history: day and lines, newest first. */
function history(...states: readonly (readonly [date: string, ...lines: readonly string[]])[]) {
  return { today, revisions: states.map(([date, ...lines]) => ({ date, text: lines.join("\n") })) };
}

describe("rule evolve-stalled", () => {
  it("finds a movement that has been planned for long, since the day it was", () => {
    findsOutside(
      evolveStalled,
      {
        map: ["title Tea", "component Power [0.31, 0.55] label [10, 10]", "evolve Power <|0.8|>"],
        setting: history(
          ["2026-02-01", "title Tea", power, evolve],
          ["2025-08-01", evolve, "component power [0.5, 0.55]"],
          ["2025-07-01", power, "evolve Power 0.7"],
          ["2025-01-01", power, evolve],
        ),
      },
      {
        message: "'Power' has been about to evolve to 0.80 since 2025-08-01 and has not moved from 0.55.",
        severity: "information",
        fixes: ["Add inertia", "Drop the evolve"],
      },
    );
  });

  it("adds inertia or drops the movement, in both ways of writing it", () => {
    const setting = history(["2025-01-01", power, evolve]);
    const apart = { map: [power, evolve, "component Water [0.1, 0.9]"], setting };
    repairsOutside(evolveStalled, apart, "Drop the evolve", [power, "component Water [0.1, 0.9]"]);
    const inline = { map: [`${power} evolve 0.8 label [3, 4] // soon`], setting };
    repairsOutside(evolveStalled, inline, "Drop the evolve", [`${power} label [3, 4] // soon`]);
  });

  it("adds inertia, which is another finding's question", () => {
    const setting = history(["2025-01-01", power, evolve]);
    const map = ["// @inertia past-success", `${power} inertia`, evolve];
    silentOutside(evolveStalled, { map, setting });
    silentOutside(evolveStalled, { map: ["// @inertia past-success", power, evolve], setting });
  });

  it("is silent when the plan is young, was changed, the component moved, or nobody knows", () => {
    const map = [power, evolve];
    const old = ["2025-01-01", power, evolve] as const;
    silentOutside(evolveStalled, { map, setting: history(["2025-09-10", power, evolve]) });
    silentOutside(evolveStalled, { map, setting: history(["2026-02-01", power, "evolve Power 0.7"], old) });
    silentOutside(evolveStalled, {
      map,
      setting: history(["2026-02-01", "component Power [0.3, 0.5]", evolve], old),
    });
    silentOutside(evolveStalled, { map: [power, "evolve Power 0.9"], setting: history(old) });
    silentOutside(evolveStalled, { map: ["component Power [0.3, 0.6]", evolve], setting: history(old) });
    silentOutside(evolveStalled, { map: [power, "evolve Power"], setting: history(old) });
    silentOutside(evolveStalled, { map, setting: { revisions: history(old).revisions } });
    silentOutside(evolveStalled, { map, setting: { today } });
  });

  it("keeps a movement that gives a new name, for links may lead there", () => {
    const lines = [power, "evolve Power->Green power <|0.8|>"];
    const setting = history(["2025-01-01", power, "evolve Power->Green power 0.8"]);
    findsOutside(
      evolveStalled,
      { map: lines, setting },
      {
        message: "'Power' has been about to evolve to 0.80 since 2025-01-01 and has not moved from 0.55.",
        severity: "information",
        fixes: ["Add inertia"],
      },
    );
  });
});
