import assert from "node:assert/strict";
import { until } from "../vscode/workbench";
import { Canvas } from "./canvas";

const MAP = `title Tea Shop

anchor Public [0.95, 0.63]
component Cup of Tea [0.79, 0.61]
component Kettle [0.43, 0.35] label [-57, 4] // hot
component Power [0.10, 0.70]

Public->Cup of Tea
Cup of Tea->Kettle

note +quick win [0.35, 0.05]
`;

describe("editing on the canvas", () => {
  let canvas: Canvas;

  before(async () => {
    canvas = await Canvas.open(MAP);
  });

  after(() => canvas.close());
  afterEach(() => canvas.reset());

  const replaced = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.reduce((text, [from, to]) => {
      assert.ok(text.includes(from), from);
      return text.replace(from, to);
    }, MAP);

  /** The field for names, and what stands in it. */
  const field = () => canvas.preview.frame.locator(".name-field:not([hidden])");

  async function write(text: string): Promise<void> {
    await field().waitFor();
    await field().fill(text);
    await canvas.window.press("Enter");
  }

  /** What the open menu offers, with a mark where it is on. */
  const offered = () =>
    canvas.preview.frame
      .locator(".popup-menu:not([hidden]) button")
      .evaluateAll((entries) =>
        entries.map(
          (entry) =>
            `${entry.getAttribute("aria-checked") === "true" ? "✓ " : ""}${entry.querySelector("span")?.textContent}`,
        ),
      );

  /** Selects an element by a click. */
  const click = (id: string) => canvas.preview.symbol(id).click();

  it("renames in place, wherever the name is used, in quotes only if needed", async () => {
    await canvas.changes(
      replaced(["component Kettle", "component Boiler"], ["Tea->Kettle", "Tea->Boiler"]),
      async () => {
        await canvas.preview.element("component:kettle").locator(".label").dblclick();
        await write("Boiler");
      },
    );
    await canvas.changes(
      replaced(["component Kettle", "component Kettle; new"], ["Tea->Kettle", 'Tea->"Kettle; new"']),
      async () => {
        await click("component:kettle");
        await canvas.window.press("Enter");
        await write("Kettle; new");
      },
    );
    await canvas.changes(replaced(["note +quick win", "note +later"]), async () => {
      await canvas.preview.element("note:+quick win").dblclick();
      await write("+later");
    });
  });

  it("refuses a name that is taken, and leaves a field by Escape", async () => {
    await click("component:kettle");
    await canvas.window.press("F2");
    await write("power");
    assert.match(await canvas.refusal(), /Another element is named power already/);
    await canvas.window.press("F2");
    await field().fill("Something else");
    await canvas.window.press("Escape");
    assert.equal(await field().count(), 0);
    await canvas.holds(MAP);
  });

  it("adds a component by a double click on the ground, and by the button", async () => {
    const added = replaced([
      "component Power [0.10, 0.70]\n",
      "component Power [0.10, 0.70]\ncomponent Water [0.60, 0.20]\n",
    ]);
    const { x, y } = await canvas.at(0.6, 0.2);
    // Its title is not the map.
    const title = await canvas.at(1.05, 0.05);
    await canvas.window.page.mouse.dblclick(title.x, title.y);
    await canvas.window.page.mouse.dblclick(x, y);
    await write("Water");
    await canvas.holds(added);
    // The name is a step of its own.
    await canvas.window.press("Control+Z");
    await canvas.holds(added.replace("Water", "New component"));
    await canvas.undo();
    await canvas.changes(
      replaced([
        "\nnote +quick win [0.35, 0.05]\n",
        "\nnote +quick win [0.35, 0.05]\nnote New note [0.60, 0.20]\n",
      ]),
      async () => {
        await canvas.preview.press("Add to the map");
        await canvas.choose("Note");
        await canvas.window.page.mouse.click(x, y);
        await field().waitFor();
        await canvas.window.press("Escape");
      },
    );
  });

  it("adds an anchor, a pipeline, a submap, a market, an ecosystem, an annotation, an arrow and a box", async () => {
    const { x, y } = await canvas.at(0.6, 0.2);
    for (const [entry, line, behind] of [
      ["Anchor (user or need)", "anchor New user [0.60, 0.20]", "anchor Public [0.95, 0.63]\n"],
      ["Market", "component New Market [0.60, 0.20] (market)", "component Power [0.10, 0.70]\n"],
      ["Ecosystem", "component New Ecosystem [0.60, 0.20] (ecosystem)", "component Power [0.10, 0.70]\n"],
    ] as const) {
      await canvas.changes(replaced([behind, `${behind}${line}\n`]), async () => {
        await canvas.window.page.mouse.click(x, y, { button: "right" });
        await canvas.choose(entry);
        await field().waitFor();
        await canvas.window.press("Escape");
      });
    }
    const note = "note +quick win [0.35, 0.05]\n";
    for (const [entry, lines] of [
      ["Annotation", [note, "\nannotation 1 [0.60, 0.20] New annotation\n"]],
      ["Accelerator", [note, "\naccelerator New accelerator [0.60, 0.20]\n"]],
      ["Box of settlers", [note, "\nsettlers [0.60, 0.20, 0.40, 0.40]\n"]],
      ["Submap", ["component Power [0.10, 0.70]\n", "\nsubmap New submap [0.60, 0.20]\n"]],
    ] as const) {
      await canvas.changes(replaced([lines[0], `${lines[0]}${lines[1]}`]), async () => {
        await canvas.window.page.mouse.click(x, y, { button: "right" });
        await canvas.choose(entry);
        await canvas.preview.frame
          .locator("[data-id^='submap:'], [data-id='annotation:1'], .accelerator, .attitude")
          .first()
          .waitFor();
        await canvas.window.press("Escape");
      });
    }
    await canvas.changes(
      replaced([
        "component Power [0.10, 0.70]\n",
        "component Power [0.10, 0.70]\n\npipeline Power [0.60, 0.80]\n",
      ]),
      async () => {
        await canvas.preview.symbol("component:power").click({ button: "right" });
        await canvas.choose("Give it a pipeline");
      },
    );
  });

  it("links by a drag from the ring around a component, to another or to a new one", async () => {
    const scale = await canvas.scale();
    const ring = async (id: string) => {
      const { x, y } = await canvas.middle(id);
      await canvas.window.page.mouse.move(x, y);
      await canvas.preview.frame.locator(".overlay .ring").waitFor();
      return { x: x + 11 * scale, y };
    };
    const goal = canvas.preview.frame.locator(".overlay .goal");
    await canvas.changes(replaced(["Tea->Kettle\n", "Tea->Kettle\nKettle->Power\n"]), async () => {
      const power = await canvas.middle("component:power");
      await canvas.drag(await ring("component:kettle"), power, {
        // What the link would lead to has a ring, as long as the pointer is on it.
        before: async () => {
          const box = await goal.boundingBox();
          assert.ok(box);
          assert.ok(Math.hypot(box.x + box.width / 2 - power.x, box.y + box.height / 2 - power.y) < 1);
          const symbol = await canvas.preview.element("component:power").locator(".symbol").boundingBox();
          assert.ok(symbol && box.width > symbol.width, "it is around the symbol");
          const { mouse } = canvas.window.page;
          const { x, y } = await canvas.at(0.2, 0.3);
          await mouse.move(x, y);
          await goal.waitFor({ state: "detached" });
          await mouse.move(power.x, power.y);
          await goal.waitFor();
        },
      });
      await goal.waitFor({ state: "detached" });
    });
    await canvas.changes(
      replaced(
        [" // hot\n", " // hot\ncomponent New component [0.20, 0.30]\n"],
        ["Tea->Kettle\n", "Tea->Kettle\nKettle->New component\n"],
      ),
      async () => {
        await canvas.drag(await ring("component:kettle"), await canvas.at(0.2, 0.3));
        await field().waitFor();
        await canvas.window.press("Escape");
      },
    );
  });

  it("turns a link round, gives it a flow and a text, and deletes it", async () => {
    const link = "link:cup of tea->kettle";
    const onLink = async () => {
      const box = await canvas.preview.element(link).locator("line.symbol").last().boundingBox();
      assert.ok(box);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const menu = async (entry: string) => {
      const { x, y } = await onLink();
      await canvas.window.page.mouse.click(x, y, { button: "right" });
      await canvas.choose(entry);
    };
    await canvas.changes(replaced(["Cup of Tea->Kettle", "Kettle->Cup of Tea"]), () => menu("Turn round"));
    const { x: middle, y: height } = await onLink();
    await canvas.window.page.mouse.click(middle, height, { button: "right" });
    assert.deepEqual(await offered(), [
      ...["Text on the link", "Turn round", "Flow forward", "Flow back", "Flow both ways", "✓ No flow"],
      ...["Go to the text", "Copy as text", "Delete"],
    ]);
    await canvas.window.press("Escape");
    await canvas.changes(replaced(["Cup of Tea->Kettle", "Cup of Tea+>Kettle"]), () => menu("Flow forward"));
    await canvas.changes(replaced(["Cup of Tea->Kettle", "Cup of Tea->Kettle; by hand"]), async () => {
      await menu("Text on the link");
      await write("by hand");
    });
    await canvas.changes(replaced(["Cup of Tea->Kettle\n", ""]), async () => {
      const { x, y } = await onLink();
      await canvas.window.page.mouse.click(x, y);
      await canvas.window.press("Delete");
    });
  });

  it("sets inertia, method and movement from the menu", async () => {
    const menu = async (entry: string) => {
      await canvas.preview.symbol("component:kettle").click({ button: "right" });
      await canvas.choose(entry);
    };
    await canvas.preview.symbol("component:kettle").click({ button: "right" });
    // Nothing of what it does not have.
    assert.ok(!(await offered()).includes("Remove its movement"));
    await canvas.window.press("Escape");
    await canvas.changes(replaced(["label [-57, 4] // hot", "label [-57, 4] inertia // hot"]), () =>
      menu("Inertia"),
    );
    await canvas.changes(replaced(["label [-57, 4] // hot", "label [-57, 4] (buy) // hot"]), () =>
      menu("Buy"),
    );
    await canvas.changes(replaced(["Tea->Kettle\n", "Tea->Kettle\n\nevolve Kettle 0.63\n"]), () =>
      menu("Evolve to the next stage"),
    );
  });

  it("deletes an element with its links, duplicates, copies and pastes", async () => {
    await canvas.changes(
      replaced(["component Kettle [0.43, 0.35] label [-57, 4] // hot\n", ""], ["Cup of Tea->Kettle\n", ""]),
      async () => {
        await click("component:kettle");
        await canvas.window.press("Delete");
        const told = canvas.preview.frame.locator(".done:not([hidden])");
        await told.waitFor();
        assert.equal(await told.innerText(), "Deleted Kettle and its link. Undo with Ctrl+Z.");
        await canvas.window.screenshot("canvas-deleted");
      },
    );
    await canvas.changes(
      replaced([" // hot\n", " // hot\ncomponent Kettle 2 [0.39, 0.39] label [-57, 4] // hot\n"]),
      async () => {
        await click("component:kettle");
        await canvas.window.press("Control+D");
      },
    );
    await canvas.changes(
      replaced(["[0.10, 0.70]\n", "[0.10, 0.70]\ncomponent Power 2 [0.06, 0.74]\n"]),
      async () => {
        await click("component:power");
        await canvas.window.press("Control+C");
        await until("the clipboard", async () =>
          (await canvas.window.page.evaluate(() => navigator.clipboard.readText())).startsWith(
            "component Power",
          ),
        );
        await canvas.window.press("Control+V");
      },
    );
  });

  it("pastes where the menu of the ground was opened", async () => {
    await canvas.window.page.evaluate(() =>
      navigator.clipboard.writeText("component Water [0.50, 0.50] // cold\n"),
    );
    await canvas.changes(
      replaced(["[0.10, 0.70]\n", "[0.10, 0.70]\ncomponent Water [0.60, 0.20] // cold\n"]),
      async () => {
        const { x, y } = await canvas.at(0.6, 0.2);
        await canvas.window.page.mouse.click(x, y, { button: "right" });
        await canvas.choose("Paste");
      },
    );
  });

  it("aligns and distributes what is selected", async () => {
    /** Selects all three, the kettle first; the pointer leaves what it has pressed, so that nothing is explained. */
    const selectAll = async () => {
      await canvas.preview.focus();
      for (const id of ["component:kettle", "component:cup of tea", "component:power"]) {
        await canvas.preview.symbol(id).click({ modifiers: id === "component:kettle" ? [] : ["Control"] });
        const { x, y } = await canvas.preview.emptyPoint();
        await canvas.window.page.mouse.move(x, y);
      }
    };
    const menu = async (entry: string) => {
      await canvas.preview.symbol("component:power").click({ button: "right" });
      await canvas.choose(entry);
    };
    await selectAll();
    await canvas.changes(replaced(["[0.79, 0.61]", "[0.79, 0.35]"], ["[0.10, 0.70]", "[0.10, 0.35]"]), () =>
      menu("Align by evolution"),
    );
    await selectAll();
    await canvas.changes(replaced(["[0.43, 0.35]", "[0.45, 0.35]"]), () =>
      menu("Space evenly by visibility"),
    );
  });
});
