import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until, type Workbench } from "../vscode/workbench";
import { openWindow } from "./stage";

const MESSY = `title   Payments
Customer -> Payment
anchor Customer [0.95,0.6]
component Payment   [0.7,0.6]
component Cash [.55,0.45] label [ -20,26 ]
component Contactless card [0.55,.7]
component Bank [0.2,0.8]
Payment->Cash
Payment  ->Contactless card
Contactless card -> Bank
`;

describe("tidying a map up in the editor", () => {
  let window: Workbench;

  before(async () => {
    window = await openWindow({
      open: ["payments.owm"],
      prepare: (folder) => {
        writeFileSync(path.join(folder, "payments.owm"), MESSY);
        mkdirSync(path.join(folder, ".vscode"));
        writeFileSync(path.join(folder, ".vscode/settings.json"), '{ "editor.formatOnPaste": true }');
      },
    });
    await until("the server", async () => (await window.visibleText()).includes("Product"), 60_000);
  });

  after(() => window.close());

  /** The text without what the editor shows between and behind it. */
  async function plainText(): Promise<string> {
    return (await window.visibleText()).replace(/\](Genesis|Custom Built|Product|Commodity)/g, "]");
  }

  it("formats the document in columns", async () => {
    await window.runCommand("Format Document");
    await until("columns", async () => (await plainText()).includes("component Contactless card [0.55, .7]"));
    const text = await plainText();
    assert.ok(text.includes("component Payment          [0.7, 0.6]"), text);
    assert.ok(text.includes("component Cash             [.55, 0.45] label [-20, 26]"), text);
    assert.ok(text.includes("Payment->Contactless card"), text);
    await window.screenshot("tidying-formatted");
  });

  it("puts components into a pipeline from the light bulb, and asks for its name once", async () => {
    const entry = window.page.locator(".action-widget .monaco-list-row", {
      hasText: "Put 2 components into a new pipeline",
    });
    await until("the refactorings", async () => {
      // Escape, below, takes the selection away too.
      await window.putCaret(5, 1);
      await window.press("Shift+ArrowDown");
      await window.press("Shift+End");
      await window.press("Control+.");
      try {
        await entry.waitFor({ timeout: 4000 });
        return true;
      } catch {
        await window.press("Escape");
        return false;
      }
    });
    await window.screenshot("tidying-light-bulb");
    await entry.click();
    await until("the pipeline", async () => (await plainText()).includes("pipeline Pipeline"));
    await window.type("Means of payment");
    await until("the name in both places", async () => {
      const text = await plainText();
      return text.includes("component Means of payment [") && text.includes("pipeline Means of payment");
    });
    await window.press("Escape");
    await window.press("Escape");
    // Hints of stages stand where they were until they are asked for again.
    const choices = /\{\n {2}component Cash {13}\[0\.45\] label \[-20, 26\]\n/;
    await until("the choices", async () => choices.test(await plainText()));
    await window.screenshot("tidying-pipeline");
  });

  it("sorts the statements by a command", async () => {
    await window.runCommand("Mapwright: Sort Statements by Kind");
    await until("the sorted map", async () => /\}\n+\s*Customer->Payment\n/.test(await plainText()));
    await window.screenshot("tidying-sorted");
  });

  it("formats what is pasted, and nothing else", async () => {
    await window.press("Control+End");
    await window.type("Bank  ->  Cash");
    await window.press("Escape");
    await window.press("Shift+Home");
    await window.press("Control+X");
    await until("nothing left", async () => !(await plainText()).includes("Bank  ->"));
    await window.press("Control+V");
    await until("the formatted link", async () => (await plainText()).includes("Bank->Cash"));
  });
});
