import assert from "node:assert/strict";
import { Room } from "#core/render/layers/room";

const PICTURE = { left: 0, top: 0, right: 200, bottom: 100 };

describe("room for badges", () => {
  it("gives the first place that is free, and takes it", () => {
    const room = new Room(PICTURE);
    room.take({ left: 40, top: 40, right: 60, bottom: 60 });
    const places = [
      { x: 50, y: 50 },
      { x: 100, y: 50 },
      { x: 150, y: 50 },
    ];
    assert.deepEqual(room.place(places, 20, 20), { x: 100, y: 50 });
    assert.deepEqual(room.place(places, 20, 20), { x: 150, y: 50 });
  });

  it("gives the place that covers least when none is free", () => {
    const room = new Room(PICTURE);
    room.take({ left: 0, top: 0, right: 100, bottom: 100 });
    assert.deepEqual(
      room.place(
        [
          { x: 50, y: 50 },
          { x: 95, y: 50 },
        ],
        20,
        20,
      ),
      { x: 95, y: 50 },
    );
  });

  it("keeps inside the picture what begins there", () => {
    const room = new Room(PICTURE);
    assert.deepEqual(room.place([{ x: 199, y: 1 }], 20, 10), { x: 190, y: 5 });
    assert.deepEqual(room.place([{ x: 300, y: 50 }], 20, 10), { x: 300, y: 50 });
  });

  it("stays quick where everything lies on a heap", () => {
    const room = new Room(PICTURE);
    for (let at = 0; at < 20_000; at++) room.take({ left: 90, top: 40, right: 110, bottom: 60 });
    for (let at = 0; at < 20_000; at++)
      room.place(
        [
          { x: 100, y: 50 },
          { x: 120, y: 50 },
        ],
        16,
        16,
      );
  }).timeout(10_000);
});
