import type { Command } from "../command";
import { check } from "./check";
import { convert } from "./convert";
import { diff } from "./diff";
import { format } from "./format";
import { history } from "./history";
import { lsp } from "./lsp";
import { model } from "./model";
import { render } from "./render";
import { report } from "./report";

/** The commands, in the order of the help text. */
export const COMMANDS: readonly Command[] = [
  model,
  check,
  report,
  render,
  format,
  diff,
  history,
  convert,
  lsp,
];

/** Names that are promised for later versions; they are refused with a message of their own. */
export const LATER_COMMANDS: readonly string[] = ["mcp"];
