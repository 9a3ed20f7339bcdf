import { disconnected } from "#core/analysis/rules/disconnected";
import { finds, repairs, silent } from "../ruleChecks";

const chain = ["component Shop [0.8, 0.6]", "component Tea [0.6, 0.8]", "Shop->Tea"];

describe("rule disconnected", () => {
  it("finds a component without a link", () => {
    finds(disconnected, [...chain, "component <|Kettle|> [0.4, 0.7]"], {
      message: "'Kettle' is not linked to anything, so it serves no need.",
      severity: "information",
      fixes: ["Link 'Tea' to 'Kettle'"],
    });
  });

  it("sums up more than five", () => {
    const more = ["B", "C", "D", "E", "F"].map((name, at) => `component ${name} [0.${at + 1}, 0.3]`);
    finds(disconnected, [...chain, "component <|A|> [0.9, 0.3]", ...more], {
      message:
        "6 components are not linked to anything, so they serve no need: 'A', 'B', 'C', 'D', 'E' and 1 more.",
      severity: "information",
      related: 5,
    });
  });

  it("hints at a part of its own", () => {
    finds(
      disconnected,
      [
        ...chain,
        "component Cup [0.5, 0.2]",
        "Tea->Cup",
        "component A [0.3, 0.2]",
        "component <|B|> [0.4, 0.2]",
        "A->B",
      ],
      {
        message: "'A' and 'B' (2 components) are linked to each other but not to the rest of the map.",
        severity: "hint",
      },
    );
  });

  it("leaves parts to the rules about anchors where users are declared", () => {
    const apart = ["component B [0.4, 0.2]", "component A [0.3, 0.2]", "B->A"];
    silent(disconnected, ["anchor User [0.9, 0.5]", "User->Shop", ...chain, ...apart]);
    silent(disconnected, [
      "anchor User [0.9, 0.5]",
      "User->Shop",
      ...chain,
      "anchor Other [0.9, 0.2]",
      "Other->B",
      ...apart,
    ]);
  });

  it("sums up more than five parts", () => {
    const parts = [1, 2, 3, 4, 5, 6].flatMap((at) => [
      `component ${at === 1 ? "<|A1|>" : `A${at}`} [0.5, 0.${at}]`,
      `component B${at} [0.4, 0.${at}]`,
      `A${at}->B${at}`,
    ]);
    finds(disconnected, [...chain, "component Cup [0.5, 0.95]", "Tea->Cup", ...parts], {
      message:
        "6 groups of components are linked within themselves but not to the rest of the map; their topmost are 'A1', 'A2', 'A3', 'A4', 'A5' and 1 more.",
      severity: "hint",
      related: 5,
    });
  });

  it("links from the nearest component of the value chain above", () => {
    repairs(
      disconnected,
      [...chain, "component Kettle [0.7, 0.61]", "component Water [0.5, 0.6]", "Tea->Water"],
      "Link 'Shop' to 'Kettle'",
      [...chain, "component Kettle [0.7, 0.61]", "component Water [0.5, 0.6]", "Tea->Water", "Shop->Kettle"],
    );
  });

  it("links the topmost component to what is below", () => {
    repairs(disconnected, [...chain, "component User [0.95, 0.6]"], "Link 'User' to 'Shop'", [
      "component Shop [0.8, 0.6]",
      "component Tea [0.6, 0.8]",
      "Shop->Tea",
      "User->Shop",
      "component User [0.95, 0.6]",
    ]);
  });

  it("is silent on choices, anchors, copies, and components that wait for an undeclared name", () => {
    silent(disconnected, [
      ...chain,
      "anchor User [0.95, 0.5]",
      "component Tea [0.1, 0.1]",
      "component Kettle [0.4, 0.7]",
      "Kettle->Undeclared",
      "pipeline Tea",
      "{",
      "component Green [0.7]",
      "component Black [0.9]",
      "}",
    ]);
  });

  it("is silent while the map has no link", () => {
    silent(disconnected, ["component Shop [0.8, 0.6]", "component Tea [0.6, 0.8]"]);
  });
});
