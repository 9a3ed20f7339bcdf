import assert from "node:assert/strict";
import { LegendHabit } from "../../../../client/webview/src/view/legendHabit";

describe("the habit of the legend", () => {
  it("is to come and go with the layers that are chosen", () => {
    const habit = new LegendHabit("future", false);
    assert.equal(habit.open([]), false);
    assert.equal(habit.open(["groups"]), true);
    assert.equal(habit.open(["groups"]), true);
    assert.equal(habit.open(["future"]), true);
    assert.equal(habit.open([]), false);
    // On from the beginning.
    assert.equal(new LegendHabit("future", false).open(["future"]), true);
  });

  it("is to stay away when the future is played, also while the map is edited", () => {
    const habit = new LegendHabit("future", false);
    habit.open([]);
    habit.play();
    assert.equal(habit.open(["future"]), false);
    assert.equal(habit.open(["future"]), false);
    assert.equal(habit.quiet, true);
    // As it was when the page is made anew.
    assert.equal(new LegendHabit("future", habit.quiet).open(["future"]), false);
    assert.equal(habit.open(["groups", "future"]), true);
    assert.equal(habit.open(["future"]), false);
    habit.play();
    assert.equal(habit.open([]), false);
    assert.equal(habit.quiet, false);
    assert.equal(habit.open(["future"]), true);
  });

  it("is to stay when the future that it explains is played away and back", () => {
    const habit = new LegendHabit("future", false);
    habit.open([]);
    habit.open(["future"]);
    habit.play();
    assert.equal(habit.open([]), true);
    habit.play();
    assert.equal(habit.open(["future"]), true);
    assert.equal(habit.quiet, false);
    habit.play();
    habit.open([]);
    assert.equal(habit.turn(), true);
    assert.equal(habit.open([]), false);
    assert.equal(habit.turn(), false);
  });

  it("is to stay beside other layers, whatever is played", () => {
    const habit = new LegendHabit("future", false);
    habit.open(["groups"]);
    habit.play();
    assert.equal(habit.open(["groups", "future"]), true);
    assert.equal(habit.open(["future"]), true);
    habit.play();
    assert.equal(habit.open([]), true);
    assert.equal(habit.open(["groups"]), true);
    assert.equal(habit.open([]), false);
  });
});
