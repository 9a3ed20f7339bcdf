/**
 * `npm run lint`: types of every project, style, and the rules of `test/architecture` about who may import whom.
 * All three run whatever the others say; the exit code is 0 when none complained.
 */
import { runTool } from "./lib/run.mjs";

/** @type {readonly (readonly [name: string, script: string, args: readonly string[]])[]} */
const steps = [
  ["types", "typescript/bin/tsc", ["-b"]],
  ["style", "@biomejs/biome/bin/biome", ["ci", "--reporter=summary", "."]],
  ["architecture", "mocha/bin/mocha.js", ["--reporter", "dot", "test/architecture/**/*.test.ts"]],
];

for (const [name, script, args] of steps) {
  const { code } = await runTool(script, args);
  console.log(`${name}: ${code === 0 ? "fine" : "see above"}`);
  if (code !== 0) process.exitCode = 1;
}
