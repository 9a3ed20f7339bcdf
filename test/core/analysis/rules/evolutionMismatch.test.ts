import { evolutionMismatch } from "#core/analysis/rules/evolutionMismatch";
import { finds, repairs, silent } from "../ruleChecks";

const service = "component Service [0.8, 0.85]";

describe("rule evolution-mismatch", () => {
  it("warns when needer and needed are two stages apart", () => {
    finds(evolutionMismatch, [service, "component <|Research|> [0.4, 0.3]", "Service->Research"], {
      message: "'Service' (0.85) depends on 'Research' (0.30): 0.55 less evolved.",
      severity: "warning",
      related: 1,
      fixes: ["Put 'Research interface' between the two"],
    });
  });

  it("is information one stage apart", () => {
    finds(evolutionMismatch, [service, "component <|Research|> [0.4, 0.55]", "Service->Research"], {
      message: "'Service' (0.85) depends on 'Research' (0.55): 0.30 less evolved.",
      severity: "information",
      related: 1,
      fixes: ["Plan its evolution to 0.85", "Put 'Research interface' between the two"],
    });
  });

  it("speaks of the widest gap, once for what is needed", () => {
    const map = [
      "anchor User [0.99, 0.5]",
      "component A [0.9, 0.95]",
      "component B [0.85, 0.93]",
      "component C [0.82, 0.92]",
      "component X [0.3, 0.1]",
      "component Y [0.3, 0.15]",
      "component Z [0.3, 0.2]",
      "component <|Low|> [0.3, 0.6]",
    ];
    const all = ["X", "Y", "Z", "Low"].flatMap((needed) =>
      ["A", "B", "C"].map((from) => `${from}->${needed}`),
    );
    finds(evolutionMismatch, [...map, ...all], {
      message: "'A' (0.95), 'B' (0.93) and 'C' (0.92) depend on 'Low' (0.60): up to 0.35 less evolved.",
      severity: "information",
      related: 3,
    });
  });

  it("asks where the needer may be a user", () => {
    const map = [
      "component Gamers [0.95, 0.85]",
      "component <|Agency|> [0.4, 0.28]",
      "component Story [0.5, 0.3]",
      "component World [0.4, 0.3]",
      "component Art [0.3, 0.3]",
      "Gamers->Agency",
      "Agency->Story",
      "Story->World",
      "World->Art",
    ];
    finds(evolutionMismatch, map, {
      message:
        "'Gamers' (0.85) depends on 'Agency' (0.28): 0.57 less evolved. If 'Gamers' is a user, declare it as an anchor.",
      severity: "warning",
    });
    silent(evolutionMismatch, [
      "anchor Gamers [0.95, 0.85]",
      ...map.slice(1).map((line) => line.replace(/[<|>]{2}/g, "")),
    ]);
    // What moves is no user.
    finds(evolutionMismatch, [...map, "evolve Gamers 0.95"], {
      message: "'Gamers' (0.85) depends on 'Agency' (0.28): 0.57 less evolved.",
      severity: "warning",
    });
  });

  it("plans the evolution of what is needed", () => {
    const map = [service, "component Research [0.4, 0.55]", "Service->Research"];
    repairs(evolutionMismatch, map, "Plan its evolution to 0.85", [
      service,
      "component Research [0.4, 0.55]",
      "evolve Research 0.85",
      "Service->Research",
    ]);
  });

  it("puts something between", () => {
    repairs(
      evolutionMismatch,
      [service, "component Research [0.4, 0.3] label [1, 1]", "Service->Research; uses"],
      "Put 'Research interface' between the two",
      [
        service,
        "component Research [0.4, 0.3] label [1, 1]",
        "component Research interface [0.6, 0.57]",
        "Service->Research interface; uses",
        "Research interface->Research",
      ],
    );
  });

  it("finds a new name when that one is taken", () => {
    const map = [service, "component Research [0.4, 0.55]", "component research interface [0.1, 0.1]"];
    finds(
      evolutionMismatch,
      [
        service,
        "component <|Research|> [0.4, 0.55]",
        "component research interface [0.1, 0.1]",
        "Service->Research",
      ],
      {
        message: "'Service' (0.85) depends on 'Research' (0.55): 0.30 less evolved.",
        severity: "information",
        fixes: ["Plan its evolution to 0.85", "Put 'Research interface 2' between the two"],
      },
    );
    silent(evolutionMismatch, map);
  });

  it("measures against the most evolved choice of a pipeline", () => {
    const choices = ["pipeline Research", "{", "component By hand [0.2]", "component Bought [0.6]", "}"];
    silent(evolutionMismatch, [service, "component Research [0.4, 0.3]", ...choices, "Service->Research"]);
  });

  it("is silent on a smaller gap, anchors, bottlenecks, default positions, and a plan that closes it", () => {
    silent(evolutionMismatch, [service, "component Research [0.4, 0.56]", "Service->Research"]);
    silent(evolutionMismatch, ["anchor User [0.9, 0.9]", "component Research [0.4, 0.1]", "User->Research"]);
    silent(evolutionMismatch, [
      service,
      "component Other [0.7, 0.8]",
      "component Research [0.4, 0.3]",
      "Service->Research",
      "Other->Research",
    ]);
    silent(evolutionMismatch, [service, "component Research", "Service->Research"]);
    silent(evolutionMismatch, [
      service,
      "component Research [0.4, 0.5]",
      "Service->Research",
      "evolve Research 0.75",
    ]);
  });

  it("still speaks when the plan falls short", () => {
    finds(
      evolutionMismatch,
      [service, "component <|Research|> [0.4, 0.5]", "Service->Research", "evolve Research 0.7"],
      {
        message: "'Service' (0.85) depends on 'Research' (0.50): 0.35 less evolved.",
        severity: "information",
      },
    );
  });
});
