import type { Command, CommandContext } from "./command";

/** `mapwright.toggleLock`: the active preview stays with its map, or follows the active one again. */
export function toggleLock({ previews }: CommandContext): Command {
  return { id: "mapwright.toggleLock", execute: () => previews.toggleLock() };
}
