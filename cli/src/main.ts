import { PRODUCT } from "#core/language/product";
import type { Command } from "./command";
import { COMMANDS, LATER_COMMANDS } from "./commands";
import { EXIT, Failure } from "./failure";
import { commandHelp, generalHelp } from "./help";
import { writeStandardOutput } from "./output";

/** Runs the command that the arguments name and tells the exit code; messages go to standard error. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return runCommand(command, args);
  if (name === "--version" || name === "-v") {
    await writeStandardOutput(`${PRODUCT.version}\n`);
    return EXIT.ok;
  }
  if (name === "--help" || name === "-h") {
    await writeStandardOutput(generalHelp(COMMANDS));
    return EXIT.ok;
  }
  complain(PRODUCT.name, `${describeUnknown(name)}\ntry ${PRODUCT.name} --help`);
  return EXIT.failure;
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const title = `${PRODUCT.name} ${command.name}`;
  try {
    if (asksForHelp(args)) {
      await writeStandardOutput(commandHelp(command));
      return EXIT.ok;
    }
    return await command.run(args);
  } catch (error) {
    if (error instanceof Failure) complain(title, error.message);
    else complain(title, error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.failure;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === "--help" || arg === "-h");
}

function describeUnknown(name: string | undefined): string {
  if (name === undefined) return "name a command";
  if (LATER_COMMANDS.includes(name)) return `${name} is not available in this version`;
  return `there is no command ${JSON.stringify(name)}`;
}

function complain(title: string, message: string): void {
  for (const line of message.split("\n")) process.stderr.write(`${title}: ${line}\n`);
}

// A reader that goes away early (`mapwright … | head`) is no error; the write's own callback tells of others.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
