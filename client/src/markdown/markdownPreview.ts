import type MarkdownIt from "markdown-it";
import * as vscode from "vscode";
import type { Settings } from "#core/services/settings";
import { SETTINGS_SECTION } from "../identity";
import type { MapDocuments } from "../preview/mapDocuments";
import { type DrawnFence, drawFence, fenceHtml } from "./fenceHtml";
import { mapFencePlugin } from "./mapFencePlugin";

/** So many pictures are kept, for the preview draws a document anew with every edit. */
const MOST_KEPT = 200;

interface Kept {
  readonly settings: Settings;
  readonly drawn: DrawnFence;
}

/** Draws maps in VS Code's Markdown preview. */
export class MarkdownPreview implements vscode.Disposable {
  readonly #documents: MapDocuments;
  readonly #log: vscode.LogOutputChannel;
  /** Pictures by text, the ones used last behind the others. */
  readonly #kept = new Map<string, Kept>();
  readonly #subscriptions: vscode.Disposable;

  constructor(documents: MapDocuments, log: vscode.LogOutputChannel) {
    this.#documents = documents;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      documents.onDidChangeSettings(() => this.#refresh()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTINGS_SECTION)) this.#refresh();
      }),
    );
  }

  /** What VS Code calls for each of its renderers, see the contribution point `markdown.markdownItPlugins`. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt {
    return mapFencePlugin(md, (text, line, env) => this.#draw(text, line, documentOf(env)));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #draw(text: string, line: number, document: vscode.Uri | undefined): string | undefined {
    const settings = this.#documents.settingsOf(document);
    const kept = this.#kept.get(text);
    this.#kept.delete(text);
    try {
      const isSame = kept !== undefined && sameSettings(kept.settings, settings);
      const drawn = isSame ? kept.drawn : drawFence(text, settings);
      this.#kept.set(text, { settings, drawn });
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
      return fenceHtml(drawn, line);
    } catch (error) {
      this.#log.error("A map in a Markdown fence could not be drawn.", error);
      return undefined;
    }
  }

  /** The pictures were made under other settings; previews without maps need not know. */
  #refresh(): void {
    if (this.#kept.size === 0) return;
    this.#kept.clear();
    vscode.commands.executeCommand("markdown.preview.refresh").then(undefined, (error: unknown) => {
      this.#log.warn("The Markdown preview could not be refreshed.", error);
    });
  }
}

/** The document that VS Code's renderer works on. */
function documentOf(env: unknown): vscode.Uri | undefined {
  if (typeof env !== "object" || env === null || !("currentDocument" in env)) return undefined;
  return env.currentDocument instanceof vscode.Uri ? env.currentDocument : undefined;
}

function sameSettings(a: Settings, b: Settings): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
