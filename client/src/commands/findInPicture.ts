import type { Command, CommandContext } from "./command";

/** `mapwright.findInPicture`: the search field of the present preview; in the preview itself, Ctrl+F. */
export function findInPicture({ previews }: CommandContext): Command {
  return { id: "mapwright.findInPicture", execute: () => previews.current?.find() };
}
