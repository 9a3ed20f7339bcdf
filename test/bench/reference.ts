/**
 * The reference engine for the benchmark: the npm package `wmlandscape`, from this folder's own lock file.
 *
 * It is one file with a whole user interface in it, whose peers are not installed: what it imports is replaced by
 * empty stand-ins, which its parser and its link resolution never touch.
 */
import { createRequire } from "node:module";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "../../build/lib/paths.mjs";

/** A map as the reference engine parses it; only what the benchmark hands on. */
export interface ReferenceMap {
  readonly links: readonly unknown[];
  readonly anchors: readonly unknown[];
  readonly components: readonly unknown[];
}

/** What the benchmark times. */
export interface ReferenceEngine {
  /** Text to map; links keep the names of their ends. */
  parse(text: string): ReferenceMap;
  /** Finds the elements at the ends of every link. */
  resolveLinks(map: ReferenceMap): unknown;
}

/** The package's own names for it. */
interface Package {
  readonly UnifiedConverter: new (featureSwitches: object) => { parse(text: string): ReferenceMap };
  readonly MapElements: new (map: ReferenceMap) => object;
  readonly LinksBuilder: new (
    links: readonly unknown[],
    elements: object,
    anchors: readonly unknown[],
  ) => { build(): unknown };
}

/** The switches of the package that its own site and editor plugins turn on. */
const featureSwitches = { enableNewPipelines: true, enableLinkContext: true, enableAccelerators: true };

/** A module that answers every access with something that can be called, made and read. */
const standIn = `
const make = () => new Proxy(function () {}, {
  get: (target, key) =>
    key === Symbol.toPrimitive ? () => "" : Reflect.has(target, key) ? Reflect.get(target, key) : make(),
  apply: make,
  construct: make,
});
module.exports = make();
`;

const folder = path.join(root, "test/bench");

/**
 * Loads the package.
 *
 * @throws when `npm run bench` has not installed it
 */
export async function loadReference(): Promise<ReferenceEngine> {
  const outfile = path.join(folder, ".bundles/reference.js");
  await esbuild.build({
    absWorkingDir: folder,
    stdin: { contents: `module.exports = require("wmlandscape");`, resolveDir: folder },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "peers",
        setup(build) {
          build.onResolve({ filter: /^[^./]/ }, ({ path: name, importer }) =>
            name === "wmlandscape" || name.startsWith("lodash") || importer === ""
              ? undefined
              : { path: name, namespace: "peer" },
          );
          build.onLoad({ filter: /.*/, namespace: "peer" }, () => ({ contents: standIn, loader: "js" }));
        },
      },
    ],
  });
  const { UnifiedConverter, MapElements, LinksBuilder }: Package = createRequire(outfile)(outfile);
  return {
    parse: (text) => new UnifiedConverter(featureSwitches).parse(text),
    resolveLinks: (map) => new LinksBuilder(map.links, new MapElements(map), map.anchors).build(),
  };
}
