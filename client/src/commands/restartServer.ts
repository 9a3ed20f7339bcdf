import type { Command, CommandContext } from "./command";

/** `mapwright.restartServer`. */
export function restartServer({ server }: CommandContext): Command {
  return { id: "mapwright.restartServer", execute: () => server.restart() };
}
