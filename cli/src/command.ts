import { type ParseArgsConfig, parseArgs } from "node:util";
import { errorCode, Failure } from "./failure";

/** A command of `mapwright`: one file in `commands/` and one line in its registry. */
export interface Command {
  readonly name: string;
  /** What it does, in a few words, for the list of commands. */
  readonly summary: string;
  /** What follows the name, e.g. `FILE…`. */
  readonly operands: string;
  /** Each option as it is written, with what it does. */
  readonly options: readonly (readonly [flags: string, description: string])[];
  /** Does the work and tells the exit code. Results go to standard output; throws `Failure` for exit code 2. */
  run(args: readonly string[]): Promise<number>;
}

/** Arguments by the command's own table of options; what is not in the table is a `Failure`. */
export function parseArguments<O extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: O,
): ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof Error && errorCode(error).startsWith("ERR_PARSE_ARGS")) {
      throw new Failure(error.message);
    }
    throw error;
  }
}

/** The value of an option that allows a few words only; undefined when it is not given. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new Failure(`${option} ${value}: use ${listWords(allowed)}`);
  return found;
}

/** The value of an option in px: a number above 0; undefined when it is not given. */
export function pixels(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(number) || number <= 0) {
    throw new Failure(`${option} ${value}: use a number above 0, in pixels`);
  }
  return number;
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
