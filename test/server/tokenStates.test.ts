import assert from "node:assert/strict";
import { createTokenStates } from "#server/tokenStates";

const URI = "file:///tea.owm";

describe("semantic tokens that a client was given", () => {
  it("are known by the name of the last answer alone", () => {
    const states = createTokenStates();
    const first = states.remember(URI, [1]);
    const second = states.remember(URI, [2]);
    assert.equal(states.recall(URI, first), undefined);
    assert.deepEqual(states.recall(URI, second), [2]);
    states.forget(URI);
    assert.equal(states.recall(URI, second), undefined);
  });

  it("are unknown to a request that names none, as one for a map in a document is", () => {
    const states = createTokenStates();
    assert.equal(states.recall(URI, undefined), undefined);
    states.remember(URI, [1]);
    assert.equal(states.recall(URI, undefined), undefined);
  });
});
