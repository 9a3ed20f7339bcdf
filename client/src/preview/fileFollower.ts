import * as vscode from "vscode";

/** What can happen to the file behind a preview. */
export interface FileEvents {
  /** It is about to get this address; VS Code may open it there before it tells that it was renamed. */
  renaming(to: vscode.Uri): void;
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
  const whenMoved = (
    files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
    act: (to: vscode.Uri) => void,
  ) => {
    const moved = files.find(({ oldUri }) => isWithin(file, oldUri));
    if (moved === undefined) return;
    const rest = file.path.slice(moved.oldUri.path.length);
    act(moved.newUri.with({ path: moved.newUri.path + rest }));
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(whenSame(events.written)),
    watcher.onDidCreate(whenSame(events.written)),
    watcher.onDidDelete(whenSame(events.deleted)),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      if (files.some((deleted) => isWithin(file, deleted))) events.deleted();
    }),
    vscode.workspace.onWillRenameFiles((event) => whenMoved(event.files, events.renaming)),
    vscode.workspace.onDidRenameFiles((event) => whenMoved(event.files, events.renamed)),
  );
}

/** True when `file` is `other` or lies in it. */
function isWithin(file: vscode.Uri, other: vscode.Uri): boolean {
  if (file.scheme !== other.scheme || file.authority !== other.authority) return false;
  return file.path === other.path || file.path.startsWith(`${other.path}/`);
}
