import { dependencyCycle } from "#core/analysis/rules/dependencyCycle";
import { finds, repairs, silent } from "../ruleChecks";

const declared = ["component Model [0.8, 0.4]", "component Data [0.6, 0.5]", "component Labels [0.4, 0.6]"];
const chain = [...declared, "Model->Data", "Data->Labels"];

describe("rule dependency-cycle", () => {
  it("finds a circle and shows it at the link that runs upwards most", () => {
    finds(dependencyCycle, [...chain, "<|Labels->Model|>"], {
      message:
        "Model → Data → Labels → Model depend on each other: reverse or delete a link, or draw the way back as a flow (+>).",
      severity: "information",
      related: 3,
      fixes: ["Draw this link as a flow", "Reverse this link", "Delete this link"],
    });
  });

  it("shows the shortest way round of a larger tangle", () => {
    finds(dependencyCycle, [...chain, "Labels->Model", "<|Data->Model|>"], {
      message:
        "Model → Data → Model depend on each other (3 components are tied up in such circles): reverse or delete a link, or draw the way back as a flow (+>).",
      severity: "information",
      related: 2,
      fixes: ["Draw this link as a flow", "Delete this link"],
    });
  });

  it("shortens a long circle", () => {
    const names = Array.from({ length: 12 }, (_, at) => `c${String.fromCharCode(97 + at)}`);
    const links = names.map((name, at) => `${name}->${names[(at + 1) % names.length]}`);
    const last = links.pop();
    finds(
      dependencyCycle,
      [
        ...names.map((name, at) => `component ${name} [${(0.9 - at / 20).toFixed(2)}, 0.5]`),
        ...links,
        `<|${last}|>`,
      ],
      {
        message:
          "ca → cb → cc → cd → ce → cf → cg → 5 more → ca depend on each other: reverse or delete a link, or draw the way back as a flow (+>).",
        severity: "information",
      },
    );
  });

  it("draws the link as a flow, reverses it or deletes it, with its copies", () => {
    const before = [...chain, "Labels->Model", "labels -> Model"];
    repairs(dependencyCycle, before, "Draw this link as a flow", [
      ...chain,
      "Labels+>Model",
      "labels +> Model",
    ]);
    repairs(dependencyCycle, before, "Reverse this link", [...chain, "Model->Labels", "Model -> labels"]);
    repairs(dependencyCycle, before, "Delete this link", chain);
  });

  it("leaves flows, chains of thousands and self links alone", () => {
    silent(dependencyCycle, [...chain, "Labels+>Model", "Data->Data"]);
    const names = Array.from({ length: 10_000 }, (_, at) => `n${at}`);
    silent(dependencyCycle, [
      ...names.map((name) => `component ${name} [0.5, 0.5]`),
      ...names.slice(1).map((name, at) => `n${at}->${name}`),
    ]);
  });
});
