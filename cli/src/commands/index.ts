import type { Command } from "../command";
import { check } from "./check";
import { lsp } from "./lsp";
import { model } from "./model";
import { render } from "./render";

/** The commands, in the order of the help text. */
export const COMMANDS: readonly Command[] = [model, check, render, lsp];

/** Names that are promised for later versions; they are refused with a message of their own. */
export const LATER_COMMANDS: readonly string[] = ["report", "format", "convert", "diff", "mcp"];
