/** Child processes of the build scripts. */
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` keeps the output and
 *   returns it instead of passing it through
 * @returns {Promise<{ code: number, output: string }>} the exit code (1 when a signal ended it)
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = process.env, quiet = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit" });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a tool of the project's own `node_modules` on the running Node.
 *
 * @param {string} script path below `node_modules`, such as `mocha/bin/mocha.js`
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [path.join(root, "node_modules", script), ...args], options);
}

/**
 * Runs npm, on Windows too, where it is a script that needs a shell.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const npmCli = process.env.npm_execpath;
  return npmCli?.endsWith(".js")
    ? run(process.execPath, [npmCli, ...args], options)
    : run("npm", args, options);
}
