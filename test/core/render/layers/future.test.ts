import assert from "node:assert/strict";
import { layered, plainScene, shown } from "./layered";

const MAP = [
  "anchor Public [0.95, 0.6]",
  "component Kettle [0.4, 0.3]",
  "component Power [0.2, 0.8]",
  "evolve Kettle->Electric Kettle 0.62",
  "Public->Kettle",
  "Kettle->Power",
].join("\n");

describe("layer future", () => {
  it("draws components at their targets under their new names, with their links", () => {
    const { scene } = layered(MAP, ["future"]);
    const kettle = scene.elements.find(({ id }) => id === "component:kettle");
    assert.equal(kettle?.name, "Electric Kettle");
    assert.equal(kettle?.line, 1);
    const [circle] = kettle?.shapes ?? [];
    assert.ok(circle?.shape === "circle");
    assert.deepEqual([circle.cx, circle.cy], [620, 360]);
    const link = scene.elements.find(({ id }) => id === "link:kettle->power");
    assert.equal(link?.name, "Electric Kettle->Power");
    assert.ok(link?.shapes[0]?.shape === "line" && link.shapes[0].x1 > 610);
    assert.deepEqual(
      scene.elements.filter(({ kind }) => kind === "evolved"),
      [],
    );
  });

  it("is the map as it would be written then, in every look", () => {
    const then = MAP.replace("[0.4, 0.3]", "[0.4, 0.62]").replace("evolve Kettle->Electric Kettle 0.62", "");
    for (const options of [{}, { style: "dark" }, { theme: "high-contrast", width: 700 }] as const) {
      const { scene } = layered(MAP.replace("->Electric Kettle", ""), ["future"], options);
      const own = scene.elements.filter(({ kind }) => kind !== "mark");
      assert.deepEqual(own, plainScene(then, options).elements);
    }
  });

  it("says what each was and leads to the movement's line", () => {
    assert.deepEqual(shown(MAP, "future").says, [
      "4 'Electric Kettle' (0.62) was 'Kettle' at 0.30 (Custom Built)",
    ]);
  });

  it("lets the other layers speak of the future", () => {
    const held = [
      "component Delivery [0.7, 0.88]",
      "component Deployment [0.6, 0.9]",
      "component Compliance [0.4, 0.5]",
      "evolve Compliance 0.85",
      "Delivery->Compliance",
      "Deployment->Compliance",
    ].join("\n");
    assert.equal(layered(held, ["bottlenecks"]).layers[0]?.reading.over.length, 1);
    assert.match(layered(held, ["bottlenecks", "future"]).layers[0]?.reading.nothing ?? "", /^Nothing/);
  });

  it("is the map itself where nothing moves", () => {
    const still = "component A [0.5, 0.5]";
    const { scene, layers } = layered(still, ["future"]);
    assert.deepEqual(scene.elements, plainScene(still).elements);
    assert.match(layers[0]?.reading.nothing ?? "", /^Nothing on this map evolves/);
  });
});
