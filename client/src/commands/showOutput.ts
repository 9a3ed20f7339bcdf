import type { Command, CommandContext } from "./command";

/** `mapwright.showOutput`: the log of the extension and of its server. */
export function showOutput({ log }: CommandContext): Command {
  return { id: "mapwright.showOutput", execute: () => log.show(true) };
}
