import * as vscode from "vscode";

/** What can happen to the file behind a preview. */
export interface FileEvents {
  /** It was renamed or moved, alone or with a folder. */
  renamed(to: vscode.Uri): void;
  /** It is gone from the disk. */
  deleted(): void;
  /** It was written or is there again. */
  written(): void;
}

/** Watches one file until disposed; an untitled document has nothing to watch. */
export function followFile(file: vscode.Uri, events: FileEvents): vscode.Disposable {
  if (file.scheme === "untitled") return new vscode.Disposable(() => {});
  const folder = vscode.Uri.joinPath(file, "..");
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, "*"));
  const whenSame = (act: () => void) => (uri: vscode.Uri) => {
    if (uri.toString() === file.toString()) act();
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(whenSame(events.written)),
    watcher.onDidCreate(whenSame(events.written)),
    watcher.onDidDelete(whenSame(events.deleted)),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      if (files.some((deleted) => isWithin(file, deleted))) events.deleted();
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const renamed = files.find(({ oldUri }) => isWithin(file, oldUri));
      if (renamed === undefined) return;
      const rest = file.path.slice(renamed.oldUri.path.length);
      events.renamed(renamed.newUri.with({ path: renamed.newUri.path + rest }));
    }),
  );
}

/** True when `file` is `other` or lies in it. */
function isWithin(file: vscode.Uri, other: vscode.Uri): boolean {
  if (file.scheme !== other.scheme || file.authority !== other.authority) return false;
  return file.path === other.path || file.path.startsWith(`${other.path}/`);
}
