/** The builds of VS Code that the tests run against. */
import path from "node:path";
import { root } from "../../build/lib/paths.mjs";

/** One build of VS Code, installed from npm into a folder of its own. */
export interface Edition {
  readonly name: "newest" | "oldest";
  /** The folder with its package file and lock. */
  readonly folder: string;
  /** The majors of Node that this build runs on; another one starts the server and then hangs its extension host. */
  readonly nodeMajors: readonly number[];
}

/** VS Code 1.139, the newest build on npm; it needs `module.registerHooks`, which Node 20 lacks. */
export const newest: Edition = {
  name: "newest",
  folder: path.join(root, "test/vscode/newest"),
  nodeMajors: [22, 24],
};

/** VS Code 1.103, the version that `engines.vscode` promises as the oldest. */
export const oldest: Edition = {
  name: "oldest",
  folder: path.join(root, "test/vscode/oldest"),
  nodeMajors: [20, 22],
};
