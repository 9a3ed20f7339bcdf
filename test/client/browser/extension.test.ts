import assert from "node:assert/strict";
import { buildSync } from "esbuild";
import MarkdownIt from "markdown-it";
import { bundles } from "../../../build/bundles.mjs";
import { runInBrowserScope } from "../../support/browserScope";
import { root } from "../../support/paths";

/** Something that may be called, made, walked and asked for anything, and comes to nothing: an editor without a window. */
function anything(): unknown {
  return new Proxy(function nothing() {}, {
    get: (target, name) => {
      if (name === "then") return undefined;
      if (name === "prototype") return target.prototype;
      return name === Symbol.toPrimitive ? () => "" : anything();
    },
    set: () => true,
    apply: anything,
    construct: () => anything() as object,
  });
}

/** The module `vscode` with the parts that a Markdown renderer's plug-in rests on. */
function editor(): unknown {
  const workspace = { getConfiguration: () => ({ get: () => undefined }), textDocuments: [] };
  const parts: Readonly<Record<string, unknown>> = {
    Uri: Object.assign(function Uri() {}, { joinPath: anything }),
    workspace: new Proxy(workspace, {
      get: (target, name) => (name in target ? target[name as keyof typeof target] : anything()),
    }),
  };
  // Bundles copy what a module has of its own, and keep its prototype.
  return Object.create(
    new Proxy(parts, {
      get: (target, name) => (typeof name === "string" && name in target ? target[name] : anything()),
    }),
  );
}

/** What the browser's bundle of the extension gives VS Code, in a scope that has nothing of Node. */
function activateInBrowser(): { extendMarkdownIt(md: MarkdownIt): MarkdownIt } {
  const bundle = bundles.find(({ name }) => name === "client, browser");
  assert.ok(bundle);
  const { outputFiles } = buildSync({
    ...bundle.options,
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    bundle: true,
    write: false,
    logLevel: "warning",
  });
  const module = { exports: {} as { activate(context: unknown): ReturnType<typeof activateInBrowser> } };
  runInBrowserScope(outputFiles[0]?.text ?? "", {
    module,
    exports: module.exports,
    require: (name: string) => (name === "vscode" ? editor() : assert.fail(`${name} in a browser`)),
  });
  const context = new Proxy(
    { subscriptions: [] },
    {
      get: (target, name) => (name === "subscriptions" ? target.subscriptions : anything()),
    },
  );
  return module.exports.activate(context);
}

// The editors that the other tests run come without the browser's build of VS Code's own Markdown extension, so no window
// can show this there.
describe("the extension in a browser", () => {
  it("draws the maps of VS Code's Markdown preview", () => {
    const md = activateInBrowser().extendMarkdownIt(new MarkdownIt());
    const html = md.render("# Tea\n\n```wardley\ncomponent Kettle [0.4, 0.6]\nKettle->Milk\n```\n");
    assert.match(html, /<div class="mapwright-map.*<svg .*data-name="Kettle"/s);
    assert.match(html, /mapwright-problems.*Milk/s);
    assert.doesNotMatch(html, /<script|<style|(?:href|src)="(?!#)/, "nothing that the page's policy forbids");
  });
});
