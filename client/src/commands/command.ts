import type * as vscode from "vscode";
import type { Comparisons } from "../compare/comparisons";
import type { Exporter } from "../export/exporter";
import type { LanguageServer } from "../languageServer";
import type { PreviewManager } from "../preview/previewManager";
import type { ReportManager } from "../report/reportManager";

/** A command of the palette; one file each and one line in `index.ts`. */
export interface Command {
  /** As in the manifest. */
  readonly id: string;
  /** Arguments are whatever the caller passes; menus pass a resource, the palette nothing. */
  readonly execute: (...args: readonly unknown[]) => unknown;
}

/** What commands work on. */
export interface CommandContext {
  readonly log: vscode.LogOutputChannel;
  readonly server: LanguageServer;
  readonly previews: PreviewManager;
  readonly reports: ReportManager;
  readonly exporter: Exporter;
  readonly comparisons: Comparisons;
  /** Remembers choices of the user, in all workspaces. */
  readonly memory: vscode.Memento;
}
