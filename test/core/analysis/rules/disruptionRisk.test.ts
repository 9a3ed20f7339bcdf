import { disruptionRisk } from "#core/analysis/rules/disruptionRisk";
import { finds, repairs, silent } from "../ruleChecks";

const platform = ["component Platform [0.8, 0.5]", "evolve Platform 0.65", "Platform->Monitoring"];

describe("rule disruption-risk", () => {
  it("finds a product that stands still under what moves", () => {
    finds(disruptionRisk, [...platform, "component <|Monitoring|> [0.5, 0.5]"], {
      message: "'Monitoring' (Product, 0.50) has no planned movement while 'Platform' evolves.",
      severity: "information",
      related: 1,
      fixes: [
        "Plan its evolution to 0.65, as far as what depends on it moves",
        "Accept the risk, with the reason (// @risk)",
      ],
    });
  });

  it("names several movers, most visible first", () => {
    finds(
      disruptionRisk,
      [
        "component App [0.9, 0.6]",
        "evolve App 0.68",
        "App->Monitoring",
        ...platform,
        "component <|Monitoring|> [0.5, 0.65]",
      ],
      {
        message: "'Monitoring' (Product, 0.65) has no planned movement while 'App' and 'Platform' evolve.",
        severity: "information",
        related: 2,
        fixes: ["Accept the risk, with the reason (// @risk)"],
      },
    );
  });

  it("finds Genesis that something already relies on", () => {
    finds(
      disruptionRisk,
      [
        "component Service [0.8, 0.42]",
        "component Other [0.7, 0.4]",
        "component <|Research|> [0.4, 0.15]",
        "Service->Research",
      ],
      {
        message:
          "'Research' (Genesis, 0.15) is still novel, and 'Service' (0.42) already relies on it, 0.27 ahead.",
        severity: "information",
        related: 1,
        fixes: ["Accept the risk, with the reason (// @risk)"],
      },
    );
  });

  it("finds industrialisation under several needers", () => {
    finds(
      disruptionRisk,
      [
        "component A [0.8, 0.6]",
        "component B [0.7, 0.6]",
        "component <|Power|> [0.4, 0.62]",
        "A->Power",
        "B->Power",
        "evolve Power 0.8",
      ],
      {
        message: "'Power' (Product, 0.62) is to become a commodity (0.80): 'A' and 'B' will feel it.",
        severity: "information",
        related: 2,
      },
    );
  });

  it("finds industrialisation against inertia", () => {
    finds(disruptionRisk, ["component <|Power|> [0.4, 0.62] inertia", "evolve Power 0.8"], {
      message: "'Power' (Product, 0.62) is to become a commodity (0.80) against inertia.",
      severity: "information",
      related: 0,
    });
  });

  it("moves along", () => {
    repairs(
      disruptionRisk,
      [...platform, "component Monitoring [0.5, 0.5]"],
      "Plan its evolution to 0.65, as far as what depends on it moves",
      [...platform, "component Monitoring [0.5, 0.5]", "evolve Monitoring 0.65"],
    );
  });

  it("lets the risk be accepted", () => {
    repairs(
      disruptionRisk,
      [...platform, "component Monitoring [0.5, 0.5]"],
      "Accept the risk, with the reason (// @risk)",
      [...platform, "// @risk accepted, because ", "component Monitoring [0.5, 0.5]"],
    );
  });

  it("is silent where nothing moves, on what moves, on other stages, on pipelines, and on other axes", () => {
    silent(disruptionRisk, [
      "component Platform [0.8, 0.5]",
      "component Monitoring [0.5, 0.5]",
      platform[2] ?? "",
    ]);
    silent(disruptionRisk, [...platform, "component Monitoring [0.5, 0.5] evolve 0.6"]);
    silent(disruptionRisk, [...platform, "component Monitoring [0.5, 0.75]"]);
    silent(disruptionRisk, [...platform, "component Monitoring [0.5, 0.39]"]);
    silent(disruptionRisk, [
      ...platform,
      "component Monitoring [0.5, 0.5]",
      "pipeline Monitoring [0.4, 0.6]",
    ]);
    silent(disruptionRisk, [
      "evolution slow->slower->fast->faster",
      ...platform,
      "component Monitoring [0.5, 0.5]",
    ]);
  });

  it("leaves a mismatch and a small lead alone", () => {
    silent(disruptionRisk, ["component A [0.8, 0.6]", "component Research [0.4, 0.15]", "A->Research"]);
    silent(disruptionRisk, ["component A [0.8, 0.34]", "component Research [0.4, 0.15]", "A->Research"]);
  });
});
