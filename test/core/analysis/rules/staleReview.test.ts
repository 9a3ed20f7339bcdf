import { staleReview } from "#core/analysis/rules/staleReview";
import { findsOutside, repairsOutside, silentOutside } from "../outsideChecks";

const today = "2026-03-01";
const setting = { today };

describe("rule stale-review", () => {
  it("is a hint after 180 days, an information after 365", () => {
    findsOutside(
      staleReview,
      { map: ["// <|@reviewed 2025-08-31|>", "title Tea"], setting },
      { message: "Reviewed 182 days ago.", severity: "hint", fixes: ["Reviewed today (2026-03-01)"] },
    );
    findsOutside(
      staleReview,
      { map: ["// <|@reviewed 2025-02-28|>", "title Tea"], setting },
      { message: "Reviewed 366 days ago.", severity: "information" },
    );
  });

  it("speaks once of all tags with the same day", () => {
    const map = [
      "// <|@reviewed 2025-03-01|>",
      "title Tea",
      "// @reviewed 2025-03-01",
      "component Power [0.3, 0.9]",
      "// <|@reviewed 2025-04-01|>",
      "component Water [0.4, 0.9]",
    ];
    findsOutside(
      staleReview,
      { map, setting },
      {
        message: "Reviewed 365 days ago (2 tags with this date).",
        severity: "hint",
        related: ["Reviewed on the same day."],
      },
      { message: "Reviewed 334 days ago.", severity: "hint", related: [] },
    );
  });

  it("writes today's date into all of them", () => {
    const map = [
      "// @reviewed 2025-03-01",
      "title Tea",
      "// @reviewed 2025-03-01",
      "component Tea [0.5, 0.5]",
    ];
    const after = map.map((line) => line.replace("2025-03-01", today));
    repairsOutside(staleReview, { map, setting }, "Reviewed today (2026-03-01)", after);
  });

  it("is silent within 180 days, in the future, on what is no day, and when nobody knows the day", () => {
    for (const day of ["2025-09-02", "2026-03-01", "2027-01-01", "2025-02-30", "yesterday", "1.2.2024", ""]) {
      silentOutside(staleReview, { map: [`// @reviewed ${day}`, "title Tea"], setting });
    }
    silentOutside(staleReview, { map: ["// @reviewed 2001-01-01", "title Tea"], setting: {} });
    silentOutside(staleReview, {
      map: ["// @review 2001-01-01", "// reviewed 2001-01-01", "title Tea"],
      setting,
    });
  });
});
