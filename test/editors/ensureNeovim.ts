/** Finds a Neovim, or gets one where that is possible. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../support/paths";

/** A Neovim that can be started. */
export interface Neovim {
  readonly program: string;
  /** What its environment needs on top of that of the tests. */
  readonly env: NodeJS.ProcessEnv;
}

/** Environment variable that names the program; the first choice. */
const VARIABLE = "MAPWRIGHT_NVIM";

/** Where Debian's packages are unpacked when they cannot be installed. */
const CACHE = path.join(root, "node_modules/.cache/neovim");

/** A step that downloads is given this long, in milliseconds. */
const LIMIT = 240_000;

/**
 * The path of a Neovim with the environment it needs: the one that `MAPWRIGHT_NVIM` names or that is on the path, else
 * Debian's package, which is installed by the superuser and unpacked into a cache by anybody else.
 *
 * @throws when there is none and none could be had: tests without an editor fail, they are not skipped
 */
export function ensureNeovim(): Neovim {
  const named = process.env[VARIABLE];
  if (named && !existsSync(named)) throw new Error(`${VARIABLE} names ${named}, which does not exist.`);
  const found = named || findOnPath() || (mayInstall() ? installed() : undefined);
  if (found) return { program: found, env: {} };
  const unpacked = findUnpacked() ?? unpack();
  if (unpacked) return unpacked;
  throw new Error(`No Neovim was found, and none could be had. Install one, or set ${VARIABLE} to its path.`);
}

function findOnPath(): string | undefined {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, "nvim"))
    .find((file) => existsSync(file));
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function installed(): string | undefined {
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "--no-install-recommends", "neovim"]);
  return findOnPath();
}

/** Downloads the package and those that it lacks, and unpacks them side by side. */
function unpack(): Neovim | undefined {
  mkdirSync(CACHE, { recursive: true });
  const plan = run("apt-get", ["install", "--simulate", "--no-install-recommends", "neovim"]);
  const missing = [...plan.matchAll(/^Inst (\S+)/gm)].flatMap(([, name]) => name ?? []);
  if (missing.length === 0) return undefined;
  run("apt-get", ["download", ...missing], CACHE);
  for (const file of readdirSync(CACHE).filter((name) => name.endsWith(".deb"))) {
    run("dpkg", ["-x", path.join(CACHE, file), path.join(CACHE, "root")]);
  }
  return findUnpacked();
}

function findUnpacked(): Neovim | undefined {
  const program = path.join(CACHE, "root/usr/bin/nvim");
  if (!existsSync(program)) return undefined;
  const libraries = path.join(CACHE, "root/usr/lib");
  const folders = readdirSync(libraries, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    program,
    env: {
      LD_LIBRARY_PATH: folders.map(({ name }) => path.join(libraries, name)).join(path.delimiter),
      VIMRUNTIME: path.join(CACHE, "root/usr/share/nvim/runtime"),
    },
  };
}

function run(program: string, args: readonly string[], cwd = root): string {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { stdout } = spawnSync(program, args, { cwd, encoding: "utf8", timeout: LIMIT, env });
  return stdout ?? "";
}
