import * as vscode from "vscode";
import { CONFIG_FILE, type Config, parseConfig } from "#core/analysis/config/config";

/**
 * What teams say in a `.mapwright.json` beside or above their maps, for what the client works out itself; the
 * server reads the same and says what is wrong in it.
 */
export class SharedConfigs implements vscode.Disposable {
  readonly #byFolder = new Map<string, Config | undefined>();
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when more, or something else, is known. */
  readonly onDidChange = this.#changes.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`);
    const forget = () => {
      this.#byFolder.clear();
      this.#changes.fire();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
    );
  }

  /** What is known to hold for a map; asked for the first time it is looked up, and told by `onDidChange`. */
  of(map: vscode.Uri): Config | undefined {
    if (map.scheme === "untitled") return undefined;
    const folder = vscode.Uri.joinPath(map, "..");
    const key = folder.toString();
    if (this.#byFolder.has(key)) return this.#byFolder.get(key);
    this.#byFolder.set(key, undefined);
    void findUpwards(folder).then((config) => {
      // It may have been forgotten meanwhile; whoever asks again starts anew.
      if (config === undefined || !this.#byFolder.has(key)) return;
      this.#byFolder.set(key, config);
      this.#changes.fire();
    });
    return undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** The nearest configuration upwards from a folder. */
async function findUpwards(start: vscode.Uri): Promise<Config | undefined> {
  for (let folder = start; ; ) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, CONFIG_FILE));
      return parseConfig(new TextDecoder().decode(bytes)).config;
    } catch {
      // There is none here, so it is looked for further up.
    }
    const parent = vscode.Uri.joinPath(folder, "..");
    if (parent.path === folder.path) return undefined;
    folder = parent;
  }
}
