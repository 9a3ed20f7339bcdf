/**
 * `npm run bench`: installs the reference engine into `test/bench` when it is not there and times it and the
 * product on the same maps in the same run. Options: see `test/bench/main.ts`.
 */
import path from "node:path";
import { SERVER_NODE_OPTIONS } from "../core/src/protocol/serverProcess.ts";
import { installFolder } from "../test/vscode/install.ts";
import { root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { packageExtension } from "./package.mjs";

/** What is measured by a program of its own. */
const others = [
  { option: "--labels", program: "test/bench/labels/main.ts" },
  { option: "--corpus", program: "test/bench/corpusRun/main.ts" },
];

const asked = process.argv.slice(2);
if (["--editor", "--heaps", "--corpus"].some((option) => asked.includes(option))) await packageExtension();
await installFolder(path.join(root, "test/bench"), "the reference engine", console.log);
// The same room for young objects as in the language server's process; and no task pays for another one's garbage.
const { code } = await run(process.execPath, [
  ...SERVER_NODE_OPTIONS,
  "--expose-gc",
  "--require",
  "tsx/cjs",
  others.find(({ option }) => asked.includes(option))?.program ?? "test/bench/main.ts",
  ...asked,
]);
process.exitCode = code;
