import assert from "node:assert/strict";
import { until, type Workbench } from "../vscode/workbench";
import { openWindow } from "./stage";

describe("language features on the workbench", () => {
  let window: Workbench;

  before(async () => {
    window = await openWindow({ open: ["tea.owm"] });
    await serverAnswers();
  });

  after(() => window.close());

  /** Waits until the language server is there: an error is told of, and goes with its cause. */
  async function serverAnswers(): Promise<void> {
    await window.putCaret(3, 29);
    await window.type("x");
    await until("an error", async () => (await window.problems()).errors > 0, 30_000);
    await window.runCommand("File: Revert File");
    await until("no error", async () => (await window.problems()).errors === 0);
  }

  afterEach(async () => {
    await window.press("Escape");
    await window.runCommand("File: Revert File");
  });

  it("shows a problem as it is typed, and takes it away", async () => {
    const { errors } = await window.problems();
    await window.putCaret(3, 29);
    await window.press("Backspace");
    await window.type("x");
    await until("an error", async () => (await window.problems()).errors > errors);
    await window.press("Control+Z");
    await until("no error", async () => (await window.problems()).errors === errors);
  });

  it("tells on hover where a component stands", async () => {
    const text = await window.hover("Kettle");
    assert.match(text, /Kettle/);
    assert.match(text, /custom/i);
  });

  it("completes a name with blanks", async () => {
    await window.putCaret(14, 14);
    await window.press("Enter");
    await window.type("Kettle->Cup");
    const labels = await window.suggestions();
    assert.ok(labels.includes("Cup of Tea"), labels.join(", "));
    await window.press("Enter");
    await until("the whole name", async () => (await window.visibleText()).includes("Kettle->Cup of Tea"));
  });

  it("goes to a definition", async () => {
    await window.putCaret(14, 10);
    await window.press("F12");
    await until("the declaration of Power", async () => (await window.caret()).line === 7);
  });
});
