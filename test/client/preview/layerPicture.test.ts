import assert from "node:assert/strict";
import { elementsAt } from "../../../client/src/preview/elementsAt";
import { layerStateOf } from "../../../client/src/preview/layerState";
import { drawPicture, statementOf, tellingPlaceOf } from "../../../client/src/preview/picture";
import { createSnapshot } from "../../../core/src/services/snapshot";

const MAP = `component Delivery [0.7, 0.88]
component Deployment [0.6, 0.9]
component Compliance [0.4, 0.5]
Delivery->Compliance
Deployment->Compliance
evolve Compliance->Trust 0.7
note nothing [0.1, 0.1]
`;

function pictureWith(...layers: readonly string[]) {
  return drawPicture(createSnapshot("file:///a.owm", 1, MAP), "vscode-light", layers);
}

/** The lines of the map that an element's statement and its telling place are on, with the text at the latter. */
function placesOf(layers: readonly string[], element: string) {
  const picture = pictureWith(...layers);
  const place = tellingPlaceOf(picture, element);
  const statement = statementOf(picture, element)?.start.line;
  return [statement, place && (MAP.split("\n")[place.line]?.slice(place.character) ?? "")];
}

describe("a picture with layers", () => {
  it("leads from a mark to the statement it says something of", () => {
    const badge = (layer: string, key: string) => placesOf([layer], `mark:${layer}/over/${key}`)[0];
    assert.equal(badge("bottlenecks", "compliance"), 2);
    assert.equal(badge("mismatches", "delivery->compliance"), undefined);
    assert.equal(badge("movement", "compliance"), 5);
    assert.equal(badge("future", "compliance"), 5);
    assert.equal(badge("roles", "delivery"), 0);
  });

  it("knows where the text tells most of an element", () => {
    assert.deepEqual(placesOf([], "component:compliance"), [2, "Compliance [0.4, 0.5]"]);
    assert.deepEqual(placesOf([], "link:deployment->compliance"), [4, "->Compliance"]);
    assert.deepEqual(placesOf([], "evolved:compliance"), [5, "Compliance->Trust 0.7"]);
    assert.deepEqual(placesOf([], "note:nothing"), [6, undefined]);
    assert.deepEqual(placesOf(["future"], "component:compliance"), [2, "Compliance [0.4, 0.5]"]);
    assert.equal(tellingPlaceOf(pictureWith(), "component:none"), undefined);
  });

  it("marks elements for the cursor, not marks, also on the future map", () => {
    const at = (line: number, ...layers: readonly string[]) => {
      const { scene, snapshot } = pictureWith(...layers);
      return elementsAt(scene, snapshot.map, { line, character: 3 });
    };
    assert.deepEqual(at(2, "bottlenecks"), ["component:compliance"]);
    assert.deepEqual(at(5, "future"), ["component:compliance"]);
    assert.deepEqual(at(3, "future", "roles"), [
      "component:delivery",
      "link:delivery->compliance",
      "component:compliance",
    ]);
  });
});

describe("what the menu and the legend show", () => {
  it("is every layer, and those that are on explained with their findings", () => {
    const { choices, legend } = layerStateOf(pictureWith("bottlenecks", "roles"), ["roles", "bottlenecks"]);
    assert.deepEqual(
      choices.filter(({ on }) => on).map(({ id }) => id),
      ["bottlenecks", "roles"],
    );
    assert.deepEqual(
      legend.map(({ title, nothing, findings }) => [title, nothing, findings.map(({ mark }) => mark)]),
      [
        ["Bottlenecks", null, ["mark:bottlenecks/over/compliance"]],
        ["Roles", null, []],
      ],
    );
    assert.ok(legend[0]?.signs.every(({ svg, words }) => svg.startsWith("<svg ") && words !== ""));
  });

  it("says when a layer has nothing to show, and is empty without a picture", () => {
    const { legend } = layerStateOf(pictureWith("groups"), ["groups"]);
    assert.match(legend[0]?.nothing ?? "", /@group/);
    assert.deepEqual(layerStateOf(undefined, ["groups"]).legend, []);
  });
});
