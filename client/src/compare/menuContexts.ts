import * as vscode from "vscode";
import { hasMapExtension } from "#core/language/product";
import { contextKey } from "../contextKey";
import { type GitApi, type GitRepository, gitApi } from "../git/gitApi";
import { isMapDocument } from "../mermaidMaps";

/** Set while the active editor, or the later side of an active diff, is a map: the Timeline knows no languages. */
const MAP_SHOWN = "mapwright.mapShown";

/** Set while a map is among the changes in Source Control, whose menus know no files. */
const CHANGED_MAPS = "mapwright.changedMaps";

/** Keeps menus told of what the views that they are in cannot tell them. */
export function tellMenus(): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  const tellShown = contextKey(MAP_SHOWN, false);
  const look = () => {
    const document = vscode.window.activeTextEditor?.document;
    tellShown(document !== undefined && isMapDocument(document));
  };
  look();
  subscriptions.push(vscode.window.onDidChangeActiveTextEditor(look));
  let ended = false;
  const follow = async () => {
    const api = await gitApi();
    if (typeof api !== "string" && !ended) subscriptions.push(followChanges(api));
  };
  void follow();
  subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => void follow()));
  return new vscode.Disposable(() => {
    ended = true;
    for (const subscription of subscriptions) subscription.dispose();
  });
}

function followChanges(api: GitApi): vscode.Disposable {
  const tellChanged = contextKey(CHANGED_MAPS, false);
  const look = () => tellChanged(api.repositories.some(hasChangedMap));
  const listeners: vscode.Disposable[] = [];
  const follow = (repository: GitRepository) => {
    listeners.push(repository.state.onDidChange(look));
    look();
  };
  listeners.push(api.onDidOpenRepository(follow));
  api.repositories.forEach(follow);
  return new vscode.Disposable(() => {
    for (const listener of listeners) listener.dispose();
  });
}

function hasChangedMap({ state }: GitRepository): boolean {
  const { indexChanges, workingTreeChanges, mergeChanges } = state;
  return [indexChanges, workingTreeChanges, mergeChanges].some((changes) =>
    changes.some(({ uri }) => hasMapExtension(uri.path)),
  );
}
