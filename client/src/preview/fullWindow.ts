import * as vscode from "vscode";

/** Zen mode's setting by which an editor stands in the middle with room on both sides: a picture needs all of it. */
const CENTRED = "zenMode.centerLayout";

/** Gives the active editor the whole window; what is given back undoes it. */
export async function takeFullWindow(): Promise<() => Promise<void>> {
  // Zen mode can only be switched over; left first, it is certain to be entered.
  await run("workbench.action.exitZenMode");
  await run("workbench.action.toggleZenMode");
  const others = vscode.window.tabGroups.all.length > 1;
  if (others) await run("workbench.action.maximizeEditorHideSidebar");
  if (vscode.workspace.getConfiguration().get(CENTRED) === true)
    await run("workbench.action.toggleCenteredLayout");
  return async () => {
    if (others) await run("workbench.action.toggleMaximizeEditorGroup");
    await run("workbench.action.exitZenMode");
  };
}

/** Gives the active editor the keyboard, also when what has just been hidden held on to it. */
export function focusActiveEditor(): Promise<void> {
  return run("workbench.action.focusActiveEditorGroup");
}

/** A host without one of these commands still presents, in less room. */
async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(command).then(undefined, () => undefined);
}
