import type * as vscode from "vscode";
import type { Snapshot } from "#core/services/snapshot";
import type { CommandContext } from "../commands/command";

/** A map to be copied. */
export interface CopySource {
  readonly snapshot: Snapshot;
  readonly uri: vscode.Uri;
  /** Name of its file. */
  readonly file: string;
}

/** A form in which a map is put on the clipboard: one object, and one line in `forms.ts`. */
export interface CopyForm {
  /** Remembered as the last one used. */
  readonly id: string;
  readonly label: string;
  /** What it is good for, in a few words. */
  readonly description?: string;
  /** Whether it can be had here; always when not given. */
  offered?(context: CommandContext): boolean;
  /**
   * Puts the map on the clipboard; tells what could not be carried over, undefined when nothing was copied and the user
   * knows why.
   */
  copy(source: CopySource, context: CommandContext): Promise<readonly string[] | undefined>;
}
