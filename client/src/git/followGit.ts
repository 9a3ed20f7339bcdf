import * as vscode from "vscode";
import { type GitRepository, gitApi } from "./gitApi";

/**
 * Calls back when there may be revisions that there were not before: a repository was opened, something has happened in
 * one, or the workspace is trusted now.
 */
export function followGit(changed: () => void): vscode.Disposable {
  const subscriptions = new Set<vscode.Disposable>();
  let disposed = false;
  const keep = (subscription: vscode.Disposable) => {
    if (disposed) subscription.dispose();
    else subscriptions.add(subscription);
  };
  const watch = ({ state }: GitRepository) => keep(state.onDidChange(changed));
  const follow = async () => {
    const api = await gitApi();
    if (disposed || typeof api === "string") return;
    for (const repository of api.repositories) watch(repository);
    keep(
      api.onDidOpenRepository((repository) => {
        watch(repository);
        changed();
      }),
    );
  };
  keep(
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      void follow();
      changed();
    }),
  );
  void follow();
  return new vscode.Disposable(() => {
    disposed = true;
    for (const subscription of subscriptions) subscription.dispose();
  });
}
