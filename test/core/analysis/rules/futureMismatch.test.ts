import { futureMismatch } from "#core/analysis/rules/futureMismatch";
import { finds, silent } from "../ruleChecks";

const map = ["component Service [0.8, 0.55]", "component Data [0.4, 0.35]"];

describe("rule future-mismatch", () => {
  it("finds a gap that a movement opens", () => {
    finds(futureMismatch, [...map, "<|Service->Data|>; uses", "evolve Service 0.9"], {
      message: "When 'Service' reaches 0.90, 'Data' stays at 0.35: a gap of 0.55.",
      severity: "information",
      related: 1,
    });
  });

  it("is silent on a smaller gap, one that is there today, and one that closes", () => {
    silent(futureMismatch, [...map, "Service->Data", "evolve Service 0.64"]);
    silent(futureMismatch, [
      "component Service [0.8, 0.65]",
      "component Data [0.4, 0.35]",
      "Service->Data",
      "evolve Service 0.9",
    ]);
    silent(futureMismatch, [...map, "Service->Data", "evolve Service 0.9", "evolve Data 0.5"]);
  });

  it("leaves risks of disruption, anchors and default positions alone", () => {
    silent(futureMismatch, [
      "component Service [0.8, 0.6]",
      "component Data [0.4, 0.5]",
      "Service->Data",
      "evolve Service 0.9",
    ]);
    silent(futureMismatch, [
      "anchor User [0.8, 0.55]",
      "component Data [0.4, 0.35]",
      "User->Data",
      "evolve User 0.9",
    ]);
    silent(futureMismatch, [
      "component Service [0.8, 0.3]",
      "component Data",
      "Service->Data",
      "evolve Service 0.6",
    ]);
  });
});
