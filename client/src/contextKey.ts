import * as vscode from "vscode";

/**
 * A context that menus and key bindings ask for: returns what sets it, but only to another value than before, because
 * VS Code looks through all its menus each time.
 *
 * @param initially what the context is taken for where nobody has set it
 */
export function contextKey<Value>(name: string, initially: Value): (value: Value) => void {
  let told = JSON.stringify(initially);
  return (value) => {
    const telling = JSON.stringify(value);
    if (telling === told) return;
    told = telling;
    void vscode.commands.executeCommand("setContext", name, value);
  };
}
