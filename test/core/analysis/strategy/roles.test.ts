import assert from "node:assert/strict";
import { analysed, components, factsOf } from "./analysed";

const lines = [
  ...components(
    "anchor User 0.95 0.5",
    "Bet 0.5 0.22",
    "Service 0.6 0.8",
    "Utility 0.59 0.8",
    "Base 0.2 0.5",
  ),
  ...components("Difference 0.7 0.5", "Enabler 0.69 0.5", "Alone 0.3 0.5"),
  ...["User->Bet", "User->Service", "User->Difference", "User->Enabler", "Difference->Enabler"],
  ...["Enabler->Base", "Service->Base", "Service->Utility", "Utility->Base", "Bet->Base"],
];

describe("roles", () => {
  const analysis = analysed(lines);
  const role = (name: string) => factsOf(analysis, name).role;

  it("follow the decision table", () => {
    assert.equal(role("User"), "anchor");
    assert.equal(role("Bet"), "emerging bet");
    assert.equal(role("Service"), "established service");
    assert.equal(role("Utility"), "commodity utility");
    assert.equal(role("Base"), "foundation");
    assert.equal(role("Difference"), "differentiator");
    assert.equal(role("Enabler"), "enabler");
    assert.equal(role("Alone"), "unconnected");
  });

  it("know implied anchors before anything else", () => {
    assert.equal(
      factsOf(analysed([...components("A 0.9 0.1", "B 0.5 0.5"), "A->B"]), "A").role,
      "implied anchor",
    );
  });

  it("are steps on an axis of the author's own", () => {
    const own = analysed(["evolution slow->slower->fast->faster", ...lines]);
    assert.equal(factsOf(own, "Bet").role, "step");
    assert.equal(factsOf(own, "User").role, "anchor");
    assert.equal(factsOf(own, "Alone").role, "unconnected");
  });
});

describe("modifiers", () => {
  it("come in the order of the reference", () => {
    const analysis = analysed([
      ...components("anchor User 0.95 0.5", "A 0.8 0.8", "B 0.7 0.8"),
      "component X [0.5, 0.4] inertia",
      ...components("Y 0.3 0.5", "Z 0.3 0.5", "W 0.3 0.5"),
      "evolve X 0.6",
      ...["User->A", "User->B", "A->X", "B->X", "X->Y", "X->Z", "X->W"],
    ]);
    assert.deepEqual(factsOf(analysis, "X").modifiers, [
      "bottleneck",
      "hub",
      "on critical path",
      "moving",
      "inertia",
    ]);
  });

  it("say what a pipeline is and what is a choice of it", () => {
    const analysis = analysed([
      ...components("P 0.8 0.5"),
      "pipeline P",
      "{",
      "component Old [0.4]",
      "component New [0.6]",
      "}",
    ]);
    assert.deepEqual(factsOf(analysis, "P").modifiers, ["pipeline"]);
    assert.deepEqual(factsOf(analysis, "New").modifiers, ["choice in pipeline P"]);
  });

  it("take a choice for as needed and needing as its pipeline, which alone is a hub", () => {
    const analysis = analysed([
      ...components("anchor User 0.95 0.5", "A 0.8 0.5", "B 0.8 0.5", "P 0.4 0.5", "X 0.1 0.5", "Y 0.1 0.5"),
      "pipeline P",
      "{",
      "component Old [0.4]",
      "component New [0.6]",
      "}",
      ...["User->A->P->X", "User->B->P", "P->Y"],
    ]);
    const { fanIn, fanOut, pathShare, role } = factsOf(analysis, "Old");
    assert.deepEqual(
      { fanIn, fanOut, pathShare, role },
      { fanIn: 2, fanOut: 2, pathShare: 1, role: "enabler" },
    );
    const more = analysed([
      ...components("anchor User 0.95 0.5", "A 0.8 0.5", "B 0.8 0.5", "P 0.4 0.5"),
      ...["pipeline P", "{", "component Old [0.4]", "component New [0.6]", "}", "User->A->P", "User->B->P"],
    ]);
    assert.equal(factsOf(more, "Old").role, "foundation");
    const hub = analysed([
      ...components("anchor User 0.95 0.5", "P 0.4 0.5", "X 0.1 0.5", "Y 0.1 0.5", "Z 0.1 0.5"),
      ...["pipeline P", "{", "component Old [0.4]", "component New [0.6]", "}"],
      ...["User->P->X", "P->Y", "P->Z"],
    ]);
    assert.ok(factsOf(hub, "P").modifiers.includes("hub"));
    assert.ok(!factsOf(hub, "New").modifiers.includes("hub"));
  });
});
