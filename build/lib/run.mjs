/** Child processes of the build scripts. */
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean }} [options] `quiet` keeps the output and
 *   returns it instead of passing it through
 * @returns {Promise<{ code: number, output: string }>} the exit code (1 when a signal ended it)
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = process.env, quiet = false, shell = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
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

/**
 * Packs a folder as an extension. The packer is run as a program because its functions print what they pack.
 *
 * @param {string} folder
 * @param {string} packagePath where to write
 * @param {{ quiet?: boolean, args?: readonly string[] }} [options]
 */
export async function packFolder(folder, packagePath, { quiet = false, args = [] } = {}) {
  const all = ["package", "--no-dependencies", "--allow-missing-repository", "--out", packagePath, ...args];
  const { code, output } = await runTool("@vscode/vsce/vsce", all, { cwd: folder, quiet });
  if (code !== 0) throw new Error(`The extension could not be packed:\n${output}`);
}
