import assert from "node:assert/strict";
import { builtinModules } from "node:module";
import { type ImportEdge, importsOf } from "./imports";
import { sourceFiles } from "./sourceFiles";

/** The layers of the core from the inside out: a layer imports from itself and from those before it. */
const layers = [
  "language",
  "model",
  "analysis",
  "render",
  "compare",
  "formats",
  "edits",
  "templates",
  "report",
  "services",
  "protocol",
];

/** What each part may import of the others; `core` is looked at layer by layer besides. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ["core"],
  server: ["server", "core"],
  cli: ["cli", "core", "server"],
  client: ["client", "core"],
  webview: ["webview", "core"],
};

/** Which packages each part may import at run time; the core may name LSP's types besides. */
const packages: Readonly<Record<string, RegExp>> = {
  core: /^$/,
  server: /^vscode-(languageserver|jsonrpc)/,
  cli: /^[^v.#]/,
  client: /^(vscode($|-languageclient)|marked$)/,
  webview: /^$/,
};

const nodeBuiltins = new Set(builtinModules);

/** The part of the product that a file belongs to. */
function partOf(file: string): string {
  return file.startsWith("client/webview/") ? "webview" : file.slice(0, file.indexOf("/"));
}

/** The layer of a file of the core: its folder below `core/src`. */
function layerOf(file: string): string {
  return file.split("/")[2] ?? "";
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith("node:") || nodeBuiltins.has(specifier);
}

/** Whether a file runs on Node only, so that it may use Node's own modules. */
function isForNode(file: string): boolean {
  return partOf(file) === "cli" || /^(server|client)\/src\/node\//.test(file);
}

const files = sourceFiles(["core", "server", "cli", "client"], [".ts"]);
let edges: readonly ImportEdge[] = [];

/** Fails with one line for each import that breaks a rule. */
function refuse(broken: (edge: ImportEdge) => boolean): void {
  const lines = edges.filter(broken).map((edge) => `${edge.from} imports ${edge.specifier}`);
  assert.deepEqual(lines, []);
}

describe("import graph", () => {
  before(() => {
    edges = files.flatMap(importsOf);
  });

  it("has files to look at", () => {
    assert.ok(files.length > 0 && edges.length > 0);
  });

  it("keeps the parts of the product apart", () => {
    refuse(({ from, to }) => to !== null && !(allowed[partOf(from)] ?? []).includes(partOf(to)));
  });

  it("goes one way through the layers of the core", () => {
    refuse(({ from, to }) => {
      if (to === null || partOf(from) !== "core" || partOf(to) !== "core") return false;
      const [outer, inner] = [layers.indexOf(layerOf(from)), layers.indexOf(layerOf(to))];
      return outer < 0 || inner < 0 || inner > outer;
    });
  });

  it("knows every folder of the core", () => {
    const folders = new Set(files.filter((file) => partOf(file) === "core").map(layerOf));
    assert.deepEqual(
      [...folders].filter((folder) => !layers.includes(folder)),
      [],
    );
  });

  it("takes nothing but types into the wire's shapes", () => {
    refuse(({ from, to, typeOnly }) => {
      if (to === null || typeOnly || partOf(from) !== "core") return false;
      return layerOf(from) === "protocol" && layerOf(to) !== "protocol";
    });
  });

  it("keeps the core free of vscode, Node and every package", () => {
    refuse(({ from, to, specifier, typeOnly }) => {
      if (to !== null || partOf(from) !== "core") return false;
      const lspTypes = typeOnly && specifier === "vscode-languageserver-types";
      return !(lspTypes && ["analysis", "services"].includes(layerOf(from)));
    });
  });

  it("lets each part import the packages made for its host", () => {
    refuse(({ from, to, specifier, typeOnly }) => {
      if (to !== null || typeOnly || isBuiltin(specifier)) return false;
      return !packages[partOf(from)]?.test(specifier);
    });
  });

  it("uses modules of Node only where nothing else runs it", () => {
    refuse(({ from, specifier, typeOnly }) => isBuiltin(specifier) && !typeOnly && !isForNode(from));
  });

  it("has no cycle of run-time imports", () => {
    assert.deepEqual(findCycle(), []);
  });
});

/** The files of one cycle of run-time imports, or nothing. */
function findCycle(): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of edges) {
    if (to !== null && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
