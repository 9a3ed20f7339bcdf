import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { PanelFocus } from "../../../client/src/preview/panelFocus";

/** A panel of which VS Code can say that it is active, or not. */
class Panel {
  readonly #listeners = new Set<(event: vscode.WebviewPanelOnDidChangeViewStateEvent) => unknown>();
  active = true;

  readonly onDidChangeViewState: vscode.WebviewPanel["onDidChangeViewState"] = (listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  get listeners(): number {
    return this.#listeners.size;
  }

  say(active: boolean): void {
    this.active = active;
    const event = { webviewPanel: this as unknown as vscode.WebviewPanel };
    for (const listener of [...this.#listeners]) listener(event);
  }
}

describe("the focus of a panel", () => {
  it("is what VS Code says, and what was asked for until it says something", () => {
    const panel = new Panel();
    assert.equal(new PanelFocus(panel).has, true);
    const beside = new PanelFocus(panel, false);
    assert.equal(beside.has, false);
    const told: boolean[] = [];
    beside.onDidChange(() => told.push(beside.has));
    for (const active of [false, true, false]) panel.say(active);
    assert.deepEqual(told, [false, true, false]);
  });

  it("is waited for", async () => {
    const panel = new Panel();
    const beside = new PanelFocus(panel, false);
    const order: string[] = [];
    const waiting = beside.until(60_000).then(() => order.push("had"));
    panel.say(false);
    await Promise.resolve();
    order.push("told");
    panel.say(true);
    await waiting;
    assert.deepEqual(order, ["told", "had"]);
    await beside.until(60_000);
    beside.dispose();
    assert.equal(panel.listeners, 0);
  });

  it("is waited for no longer than asked", async () => {
    await new PanelFocus(new Panel(), false).until(1);
  });
});
