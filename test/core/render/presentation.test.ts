import assert from "node:assert/strict";
import { presentationOf } from "../../../core/src/render/presentation";
import { createSnapshot } from "../../../core/src/services/snapshot";

const present = (text: string) => presentationOf(createSnapshot("file:///a.owm", 1, text).map);

describe("presentation", () => {
  it("goes through annotations by their numbers, from the whole map to that of the future", () => {
    const { steps, notes } = present(`title Tea
component Kettle [0.4, 0.3]
evolve Kettle 0.6
annotation 10 [0.4, 0.4] Last
annotation 2 [[0.4, 0.4], [0.1, 0.7]] Second
annotation 1 [0.4, 0.3] First
annotations [0.1, 0.1]
note Say hello [0.2, 0.2]
`);
    assert.deepEqual(steps, [
      { kind: "map", heading: "Tea", text: "", elements: [] },
      { kind: "annotation", heading: "1", text: "First", elements: ["annotation:1"] },
      { kind: "annotation", heading: "2", text: "Second", elements: ["annotation:2"] },
      { kind: "annotation", heading: "10", text: "Last", elements: ["annotation:10"] },
      {
        kind: "future",
        heading: "The future map",
        text: "Once everything has evolved.",
        elements: [],
      },
    ]);
    assert.deepEqual(notes, ["Say hello"]);
  });

  it("tells annotations of one number apart, and puts those without one last", () => {
    const { steps } = present(`annotation x [0.4, 0.4] Without
annotation 1 [0.4, 0.4] One
annotation 1 [0.5, 0.5] Another one
`);
    assert.deepEqual(
      steps.map(({ text, elements }) => [text, ...elements]),
      [[""], ["One", "annotation:1"], ["Another one", "annotation:1#2"], ["Without", "annotation:"]],
    );
  });

  it("goes through movements when there are no annotations", () => {
    const { steps } = present(`component Kettle [0.4, 0.3] inertia
component Power [0.1, 0.75]
component Steady [0.1, 0.2]
evolve Power 0.9
evolve Kettle->Electric Kettle 0.62
evolve Nobody 0.9
`);
    assert.deepEqual(steps.slice(1, -1), [
      {
        kind: "movement",
        heading: "Power",
        text: "Further within Commodity",
        elements: ["evolved:power", "component:power"],
      },
      {
        kind: "movement",
        heading: "Kettle → Electric Kettle",
        text: "From Custom Built to Product, against inertia",
        elements: ["evolved:kettle", "component:kettle"],
      },
    ]);
    assert.equal(steps.at(-1)?.kind, "future");
  });

  it("calls stages what the map calls them", () => {
    const { steps } = present(`evolution Wild -> Tame -> Sold -> Piped
component Kettle [0.4, 0.3]
evolve Kettle 0.62
`);
    assert.equal(steps[1]?.text, "From Tame to Sold");
  });

  it("has one step for a map in which nothing is annotated or moves", () => {
    assert.deepEqual(present("component Kettle [0.4, 0.3]").steps, [
      { kind: "map", heading: "Untitled Map", text: "", elements: [] },
    ]);
    assert.deepEqual(present("").notes, []);
  });
});
