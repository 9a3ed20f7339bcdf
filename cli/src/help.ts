import { PRODUCT } from "#core/language/product";
import type { Command } from "./command";

/** What `mapwright --help` says. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    `${PRODUCT.name} ${PRODUCT.version}: Wardley maps as text`,
    "",
    `Usage: ${PRODUCT.name} COMMAND …`,
    "",
    "Commands:",
    ...table(commands.map(({ name, operands, summary }) => [`${name} ${operands}`, summary])),
    "",
    "Options:",
    ...table([
      ["--help", "show this text, or that of a command"],
      ["--version", "show the version"],
    ]),
    "",
    "FILE is a file, a folder (searched for .owm, .wm and .wmap), a glob pattern, or - for standard input.",
    "Exit code 0: done; 1: findings; 2: bad usage, or a file that cannot be read or written.",
    "",
  ].join("\n");
}

/** What `mapwright COMMAND --help` says. */
export function commandHelp({ name, operands, summary, options }: Command): string {
  return [
    `Usage: ${PRODUCT.name} ${name} ${operands}${options.length > 0 ? " [OPTIONS]" : ""}`,
    "",
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    ...(options.length > 0 ? ["", "Options:", ...table(options)] : []),
    "",
  ].join("\n");
}

/** Two columns, the second one aligned. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
