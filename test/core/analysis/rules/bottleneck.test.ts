import assert from "node:assert/strict";
import { bottleneck } from "#core/analysis/rules/bottleneck";
import { findingsOn, finds, repairs, silent } from "../ruleChecks";

const needers = ["component Delivery [0.7, 0.88]", "component Deployment [0.6, 0.9]"];
const links = ["Delivery->Compliance", "Deployment->Compliance"];

describe("rule bottleneck", () => {
  it("names what is held back, furthest ahead first, with its score", () => {
    finds(bottleneck, [...needers, "component <|Compliance|> [0.4, 0.5]", ...links], {
      message:
        "Bottleneck: 2 components that are more evolved depend on 'Compliance' (0.50, Product): 'Deployment' (0.90), 'Delivery' (0.88). Score 0.78.",
      severity: "warning",
      related: 2,
      fixes: [
        "Plan its evolution to 0.89, the mean of what depends on it",
        "Show alternatives of 'Compliance' as a pipeline",
        "Say what is done about it (// @mitigation)",
      ],
    });
  });

  it("is information when two are a little ahead", () => {
    finds(
      bottleneck,
      ["component A [0.7, 0.5]", "component B [0.6, 0.55]", "component <|C|> [0.3, 0.4]", "A->C", "B->C"],
      {
        message:
          "Bottleneck: 2 components that are more evolved depend on 'C' (0.40, Product): 'B' (0.55), 'A' (0.50). Score 0.25.",
        severity: "information",
      },
    );
  });

  it("is a warning when three are a little ahead", () => {
    finds(
      bottleneck,
      [
        ...["A", "B", "C"].map((name, at) => `component ${name} [0.${7 - at}, 0.55]`),
        "component <|D|> [0.3, 0.42]",
        ...["A->D", "B->D", "C->D"],
      ],
      {
        message:
          "Bottleneck: 3 components that are more evolved depend on 'D' (0.42, Product): 'A' (0.55), 'B' (0.55), 'C' (0.55). Score 0.39.",
        severity: "warning",
      },
    );
  });

  it("finds inertia under two needers, whatever their evolution", () => {
    finds(
      bottleneck,
      [
        "component A [0.7, 0.5]",
        "component B [0.6, 0.5]",
        "component <|C|> [0.3, 0.8] inertia",
        "A->C",
        "B->C",
      ],
      {
        message: "Bottleneck: 2 components depend on 'C' (0.80, Commodity). It has inertia. Score 0.20.",
        severity: "warning",
        related: 0,
        fixes: ["Say what is done about it (// @mitigation)"],
      },
    );
  });

  it("believes the author who calls it a limit", () => {
    finds(bottleneck, ["component A [0.7, 0.5]", "component <|C|> [0.3, 0.3]", "A->C; limited by"], {
      message:
        "Bottleneck: 1 component that is more evolved depends on 'C' (0.30, Custom Built): 'A' (0.50). The link from 'A' says 'limited by'. Score 1.20.",
      severity: "warning",
      related: 1,
    });
    // Who says so need not be ahead, nor a component.
    finds(bottleneck, ["component A [0.7, 0.2]", "component <|C|> [0.3, 0.3]", "A->C; constraint"], {
      message:
        "Bottleneck: 1 component depends on 'C' (0.30, Custom Built). The link from 'A' says 'constraint'. Score 1.00.",
      severity: "warning",
      related: 1,
    });
    finds(bottleneck, ["anchor User [0.9, 0.5]", "component <|C|> [0.3, 0.3]", "User->C; a bottleneck"], {
      message: "Bottleneck: 'C' (0.30, Custom Built). The link from 'User' says 'a bottleneck'. Score 1.00.",
      severity: "warning",
      related: 1,
    });
  });

  it("says by which of its choices a pipeline depends on it", () => {
    const map = [
      "component P [0.7, 0.5]",
      ...["pipeline P", "{", "component Old [0.2]", "component New [0.5]", "}"],
      "component A [0.7, 0.5]",
      "component C [0.3, 0.3]",
      ...["Old->C", "A->C"],
    ];
    const [finding] = findingsOn(map.join("\n"), [bottleneck]);
    assert.deepEqual(
      finding?.related?.map(({ message }) => message),
      ["'P' (0.50) is ahead by 0.20 and needs it by way of 'Old'.", "'A' (0.50) is ahead by 0.20."],
    );
  });

  it("reports the three worst", () => {
    const lagging = ["W", "X", "Y", "Z"].flatMap((name, at) => [
      `component ${name === "Z" ? name : `<|${name}|>`} [0.3, 0.${41 + at}]`,
      `Delivery->${name}`,
      `Deployment->${name}`,
    ]);
    const message = (name: string, at: string, score: string) => ({
      message: `Bottleneck: 2 components that are more evolved depend on '${name}' (${at}, Product): 'Deployment' (0.90), 'Delivery' (0.88). Score ${score}.`,
      severity: "warning" as const,
    });
    finds(
      bottleneck,
      ["anchor User [0.9, 0.5]", ...needers, ...lagging],
      message("W", "0.41", "0.96"),
      message("X", "0.42", "0.94"),
      message("Y", "0.43", "0.92"),
    );
  });

  it("asks where those that wait may be users", () => {
    const chain = ["component X [0.2, 0.9]", "component Y [0.1, 0.9]", "Compliance->X", "X->Y"];
    const map = [...needers, "component <|Compliance|> [0.4, 0.5]", ...links, ...chain];
    finds(bottleneck, map, {
      message:
        "Bottleneck: 2 components that are more evolved depend on 'Compliance' (0.50, Product): 'Deployment' (0.90), 'Delivery' (0.88). Score 0.78. If 'Deployment' and 'Delivery' are users, declare them as anchors.",
      severity: "warning",
    });
  });

  it("speaks the words of the map's own axis", () => {
    finds(
      bottleneck,
      ["evolution slow->slower->fast->faster", ...needers, "component <|Compliance|> [0.4, 0.5]", ...links],
      {
        message:
          "Bottleneck: 2 components that are more evolved depend on 'Compliance' (0.50, fast): 'Deployment' (0.90), 'Delivery' (0.88). Score 0.78.",
        severity: "warning",
      },
    );
  });

  it("plans its evolution", () => {
    repairs(
      bottleneck,
      [...needers, "component Compliance [0.4, 0.5]", ...links],
      "Plan its evolution to 0.89, the mean of what depends on it",
      [...needers, "component Compliance [0.4, 0.5]", "evolve Compliance 0.89", ...links],
    );
  });

  it("plans no further than the next stage", () => {
    const map = ["component A [0.7, 0.75]", "component B [0.6, 0.7]", "component C [0.4, 0.3]"];
    repairs(
      bottleneck,
      [...map, "A->C", "B->C"],
      "Plan its evolution to 0.69, as far as the next stage goes",
      [...map, "evolve C 0.69", "A->C", "B->C"],
    );
  });

  it("offers a more evolved choice", () => {
    repairs(
      bottleneck,
      [...needers, "component Compliance [0.4, 0.5]", ...links],
      "Show alternatives of 'Compliance' as a pipeline",
      [
        ...needers,
        "component Compliance [0.4, 0.5]",
        "pipeline Compliance",
        "{",
        "  component Compliance 1 [0.5]",
        "  component Compliance 2 [0.89]",
        "}",
        ...links,
      ],
    );
  });

  it("asks what is done about it", () => {
    repairs(
      bottleneck,
      [...needers, "component Compliance [0.4, 0.5]", ...links],
      "Say what is done about it (// @mitigation)",
      [...needers, "// @mitigation ", "component Compliance [0.4, 0.5]", ...links],
    );
  });

  it("is silent on a commodity, one needer, a small lead, anchors, and a pipeline's most evolved choice", () => {
    silent(bottleneck, [...needers, "component Compliance [0.4, 0.72]", ...links]);
    silent(bottleneck, [...needers, "component Compliance [0.4, 0.5]", "Delivery->Compliance"]);
    silent(bottleneck, [
      "component A [0.7, 0.6]",
      "component B [0.6, 0.55]",
      "component C [0.4, 0.51]",
      "A->C",
      "B->C",
    ]);
    silent(bottleneck, [
      "anchor A [0.9, 0.9]",
      "anchor B [0.9, 0.8]",
      "component C [0.4, 0.3]",
      "A->C",
      "B->C",
    ]);
    silent(bottleneck, [
      ...needers,
      "component Compliance [0.4, 0.5]",
      "pipeline Compliance",
      "{",
      "component By hand [0.5]",
      "component As a service [0.85]",
      "}",
      ...links,
    ]);
  });

  it("is silent on components without a position", () => {
    silent(bottleneck, [...needers, "component Compliance", ...links]);
    silent(bottleneck, ["component A", "component B", "component C [0.4, 0.3]", "A->C", "B->C"]);
  });

  it("knows what a plan must reach", () => {
    const map = [...needers, "component <|Compliance|> [0.4, 0.5]", ...links];
    finds(bottleneck, [...map, "evolve Compliance 0.7"], {
      message:
        "Bottleneck: 2 components that are more evolved depend on 'Compliance' (0.50, Product): 'Deployment' (0.90), 'Delivery' (0.88). Score 0.78.",
      severity: "warning",
    });
    silent(bottleneck, [...needers, "component Compliance [0.4, 0.5]", ...links, "evolve Compliance 0.8"]);
  });
});
