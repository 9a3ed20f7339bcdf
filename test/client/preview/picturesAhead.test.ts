import assert from "node:assert/strict";
import { drawPicture, svgOf } from "../../../client/src/preview/picture";
import { type DrawnHow, PicturesAhead } from "../../../client/src/preview/picturesAhead";
import { createSnapshot } from "../../../core/src/services/snapshot";

const text = "component Tea [0.5, 0.5]\n";
const how: DrawnHow = { look: "vscode-dark", layers: ["attention"], room: { width: 600, height: 400 } };

describe("pictures drawn before anybody asks", () => {
  it("are those that would be drawn", () => {
    const ahead = new PicturesAhead();
    const snapshot = createSnapshot("file:///tea.owm", 1, text);
    const prepared = ahead.prepare(snapshot, how);
    assert.equal(ahead.of(snapshot, { ...how, layers: [...how.layers] }), prepared);
    assert.equal(svgOf(prepared), svgOf(drawPicture(snapshot, how.look, how.layers, undefined, how.room)));
  });

  it("are none for another text, look, layer or room", () => {
    const ahead = new PicturesAhead();
    const snapshot = createSnapshot("file:///tea.owm", 1, text);
    ahead.prepare(snapshot, how);
    assert.equal(ahead.of(createSnapshot("file:///tea.owm", 2, text), how), undefined);
    assert.equal(ahead.of(snapshot, { ...how, look: "vscode-light" }), undefined);
    assert.equal(ahead.of(snapshot, { ...how, layers: [] }), undefined);
    assert.equal(ahead.of(snapshot, { ...how, room: undefined }), undefined);
    assert.equal(ahead.of(snapshot, { ...how, room: { width: 640, height: 400 } }), undefined);
  });
});
