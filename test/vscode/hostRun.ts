/** Runs mocha inside the extension host of a VS Code, on the packaged extension. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { format } from "node:util";
import type { Page } from "playwright-core";
import { reportMark } from "../support/reportMark";
import { launchChromium } from "./chromium";
import type { InstalledEdition, Progress } from "./install";
import { startServer, type VsCodeServer } from "./server";

/** What a run in the extension host is given. */
export interface HostRun {
  readonly installed: InstalledEdition;
  readonly vsix: string;
  /** The bundled tests: a CommonJS module that exports `run()`. */
  readonly tests: string;
  /** A folder whose copy is opened as the workspace. */
  readonly workspace: string;
  /** Environment of the extension host, and so of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  /** Screenshots and logs of a failed run go here. */
  readonly artifacts: string;
  /** The run must end within this time, in milliseconds. */
  readonly limit: number;
  readonly progress: Progress;
}

/**
 * Runs the tests and passes their console on.
 *
 * @returns the exit code: 0 when `run()` was fulfilled
 */
export async function runInHost(options: HostRun): Promise<number> {
  const { installed, vsix, env = {}, progress } = options;
  const folder = mkdtempSync(path.join(os.tmpdir(), "mw-host-"));
  const workspace = path.join(folder, "workspace");
  cpSync(options.workspace, workspace, { recursive: true });
  const manifestOnly = path.join(folder, "tests");
  mkdirSync(manifestOnly);
  writeFileSync(path.join(manifestOnly, "package.json"), JSON.stringify(testsManifest));
  let server: VsCodeServer | undefined;
  const chatter: string[] = [];
  const browser = await launchChromium(progress);
  try {
    server = await startServer({ installed, packages: [vsix], env, testDriver: true });
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const exit = new Promise<number>((resolve) => {
      void page.exposeFunction("codeAutomationExit", (code: number) => resolve(code));
    });
    await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
      const line = format(...args);
      if (line.startsWith(reportMark)) console.log(line.slice(reportMark.length));
      else chatter.push(line);
    });
    const payload = [
      ["extensionDevelopmentPath", server.uri(manifestOnly)],
      ["extensionTestsPath", server.uri(options.tests)],
    ] as const;
    await page.goto(server.address(workspace, payload));
    const code = await Promise.race([exit, late(options.limit)]);
    if (code === undefined) await keepEvidence(options, page, server);
    if (code !== 0) console.error(["What the workbench and the tests logged:", ...chatter].join("\n  "));
    return code ?? 1;
  } finally {
    // A page whose thread is busy cannot be closed politely; the browser can always be ended.
    await browser.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The development extension: nothing but a manifest, so that what is tested is the installed package. */
const testsManifest = {
  name: "host-tests",
  publisher: "mapwright-tests",
  version: "0.0.0",
  engines: { vscode: "*" },
  // Suites that bring a language model of their own name these; builds without such providers do not look here.
  contributes: {
    languageModelChatProviders: [{ vendor: "mapwright-tests", displayName: "Models of the tests" }],
  },
};

function late(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds).unref();
  });
}

async function keepEvidence(options: HostRun, page: Page, server: VsCodeServer): Promise<void> {
  mkdirSync(options.artifacts, { recursive: true });
  const name = `host-${options.installed.edition.name}`;
  writeFileSync(path.join(options.artifacts, `${name}.log`), server.log());
  const picture = path.join(options.artifacts, `${name}.png`);
  await page.screenshot({ path: picture, timeout: 10_000 }).catch(() => undefined);
  console.error(`The tests in the extension host did not end in ${options.limit / 1000} s.`);
  console.error(`The server's log:\n${server.log()}`);
  console.error(`A screenshot: ${picture}`);
}
