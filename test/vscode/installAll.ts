/** Installs all that the tests in an editor need, one thing after another. */
import { ensureChromium } from "./chromium";
import { newest, oldest } from "./editions";
import { ensureInstalled } from "./install";

async function main(): Promise<void> {
  for (const edition of [newest, oldest]) await ensureInstalled(edition, console.log);
  ensureChromium(console.log);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
