import { crossMapDrift } from "#core/analysis/rules/crossMapDrift";
import { findsOutside, repairsOutside, silentOutside } from "../outsideChecks";

/** Eight names that make two maps related. */
const shared = ["Cup", "Tea", "Water", "Kettle", "Leaves", "Milk", "Sugar", "Spoon"].map(
  (name, at) => `component ${name} [0.${at + 1}, 0.8]`,
);
const power = (evolution: number, more = "") => `component Power [0.05, ${evolution}]${more}`;
const maps = (...evolutions: readonly number[]) =>
  Object.fromEntries(
    evolutions.map((evolution, at) => [`m${at + 1}.owm`, [...shared, power(evolution)].join("\n")]),
  );

describe("rule cross-map-drift", () => {
  it("finds a component that stands elsewhere in a related map", () => {
    findsOutside(
      crossMapDrift,
      { map: [...shared, "component <|Power|> [0.05, 0.72]"], setting: { maps: maps(0.45) } },
      {
        message: "'Power' is at 0.72 here and at 0.45 in m1.owm.",
        severity: "information",
        fixes: ["Take over 0.45 from m1.owm"],
        related: ["m1.owm: 0.45 in m1.owm."],
      },
    );
  });

  it("sums up when more than five stand elsewhere, which is probably meant", () => {
    const moved = shared.map((line) => line.replace("0.8]", "0.5]"));
    const map = [...moved, "component <|Power|> [0.05, 0.9]"];
    findsOutside(
      crossMapDrift,
      { map, setting: { maps: maps(0.1) } },
      {
        message:
          "9 components stand elsewhere in m1.owm: 'Power', 'Cup', 'Kettle' and 6 more. If the maps are meant to differ, say so in both with '// @variant'.",
        severity: "information",
        fixes: [],
        related: ["Power", "Cup", "Kettle", "Leaves", "Milk", "Spoon", "Sugar", "Tea", "Water"].map((name) =>
          name === "Power"
            ? "m1.owm: 'Power': 0.90 here, 0.10 in m1.owm."
            : `m1.owm: '${name}': 0.50 here, 0.80 in m1.owm.`,
        ),
      },
    );
  });

  it("takes over the other value", () => {
    repairsOutside(
      crossMapDrift,
      { map: [...shared, power(0.72)], setting: { maps: maps(0.45) } },
      "Take over 0.45 from m1.owm",
      [...shared, power(0.45)],
    );
  });

  it("names the farthest of several first", () => {
    findsOutside(
      crossMapDrift,
      { map: [...shared, "component <|Power|> [0.05, 0.72]"], setting: { maps: maps(0.5, 0.3, 0.72, 0.3) } },
      {
        message: "'Power' is at 0.72 here and at 0.30 in m2.owm; 2 other maps differ too.",
        severity: "information",
        fixes: ["Take over 0.3 from m2.owm", "Take over 0.5 from m1.owm"],
        related: ["m2.owm: 0.30 in m2.owm.", "m4.owm: 0.30 in m4.owm.", "m1.owm: 0.50 in m1.owm."],
      },
    );
  });

  it("is silent where more related maps agree than disagree", () => {
    silentOutside(crossMapDrift, {
      map: [...shared, power(0.72)],
      setting: { maps: maps(0.7, 0.3, 0.72) },
    });
  });

  it("is silent below 0.20, and on what has no position or is an anchor", () => {
    silentOutside(crossMapDrift, { map: [...shared, power(0.6)], setting: { maps: maps(0.41) } });
    silentOutside(crossMapDrift, { map: [...shared, "component Power"], setting: { maps: maps(0.1) } });
    silentOutside(crossMapDrift, {
      map: [...shared, "anchor Power [0.9, 0.9]"],
      setting: { maps: maps(0.1) },
    });
    const user = (evolution: number) => [...shared, `component User [0.99, ${evolution}]`, "User->Cup"];
    silentOutside(crossMapDrift, {
      map: user(0.8),
      setting: { maps: { "other.owm": user(0.2).join("\n") } },
    });
  });

  it("is silent where the evolve of one map leads to the other's position", () => {
    silentOutside(crossMapDrift, {
      map: [...shared, power(0.4, " evolve 0.75")],
      setting: { maps: maps(0.72) },
    });
    const other = [...shared, power(0.4, " evolve 0.75")].join("\n");
    silentOutside(crossMapDrift, {
      map: [...shared, power(0.72)],
      setting: { maps: { "other.owm": other } },
    });
  });

  it("is silent between maps whose axes mean different things", () => {
    const axis = "evolution manual -> aided -> automatic -> unattended";
    const other = [axis, ...shared, power(0.2)].join("\n");
    silentOutside(crossMapDrift, {
      map: [...shared, power(0.72)],
      setting: { maps: { "other.owm": other } },
    });
  });

  it("is silent between maps that are not related, and between variants", () => {
    const few = shared.slice(0, 6);
    silentOutside(crossMapDrift, {
      map: [...few, power(0.72)],
      setting: { maps: { "other.owm": [...few, power(0.2)].join("\n") } },
    });
    const variant = (name: string) => `// @variant ${name} of tea shop`;
    silentOutside(crossMapDrift, {
      map: [variant("small"), "title Tea", ...shared, power(0.72)],
      setting: { maps: { "other.owm": [variant("large"), "title Tea", ...shared, power(0.2)].join("\n") } },
    });
  });

  it("is silent when no other maps are known", () => {
    silentOutside(crossMapDrift, { map: [...shared, power(0.72)], setting: {} });
  });
});
