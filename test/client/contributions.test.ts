import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../support/manifest";
import { root } from "../support/paths";

/** All strings within a value. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What a menu or a key is bound to. */
interface Bound {
  readonly command: string;
  readonly alt?: string;
}

/** What VS Code has itself, or makes of a view, and we lead to. */
const OTHERS = ["vscode.openFolder", "workbench.action.openWalkthrough", "mapwright.maps.focus"];

describe("what the manifest contributes", () => {
  const { contributes } = readManifest();
  const commands = (contributes.commands as { command: string }[]).map(({ command }) => command);

  it("leads to commands that there are, wherever a link or a menu does", () => {
    const { menus, keybindings, viewsWelcome, walkthroughs } = contributes;
    const items = [
      ...Object.values(menus as Readonly<Record<string, readonly Bound[]>>),
      keybindings as readonly Bound[],
    ].flat();
    const named = items.flatMap(({ command, alt }) => [command, alt]);
    const linked = stringsIn([viewsWelcome, walkthroughs]).flatMap((text) =>
      [...text.matchAll(/\(command:([\w.]+)/g)].map(([, command]) => command),
    );
    const events = stringsIn(walkthroughs).flatMap((text) => /^onCommand:(.*)/.exec(text)?.[1] ?? []);
    assert.ok(linked.length > 5 && events.length >= 5);
    for (const command of [...named, ...linked, ...events]) {
      if (command === undefined) continue;
      assert.ok(commands.includes(command) || OTHERS.includes(command), command);
    }
  });

  it("passes arguments that are JSON in its links", () => {
    for (const text of stringsIn(contributes.viewsWelcome)) {
      for (const [, args = ""] of text.matchAll(/\(command:[\w.]+\?([^)]*)\)/g)) {
        JSON.parse(decodeURIComponent(args));
      }
    }
  });

  it("shows pictures that there are, each with words for those who do not see it", () => {
    const [walkthrough] = contributes.walkthroughs as {
      steps: { media: { image: Readonly<Record<string, string>>; altText: string } }[];
    }[];
    assert.ok(walkthrough && walkthrough.steps.length >= 4);
    for (const { media } of walkthrough.steps) {
      assert.deepEqual(Object.keys(media.image).sort(), ["dark", "hc", "hcLight", "light"]);
      for (const file of Object.values(media.image)) assert.ok(existsSync(path.join(root, file)), file);
      assert.ok(media.altText.length > 10);
    }
  });
});
