import type * as vscode from "vscode";

/** What is looked at of a panel. */
type Panel = Pick<vscode.WebviewPanel, "active" | "onDidChangeViewState">;

/** Whether a panel is the active editor, as far as VS Code has said so. */
export class PanelFocus implements vscode.Disposable {
  readonly #panel: Panel;
  readonly #subscription: vscode.Disposable;
  #has: boolean;

  /**
   * @param asked false for a panel that was opened without the focus: VS Code takes any new panel to have it, until it
   * has looked
   */
  constructor(panel: Panel, asked = true) {
    this.#panel = panel;
    this.#has = asked && panel.active;
    // Those who listen by `onDidChange` come later, and find what is so now.
    this.#subscription = panel.onDidChangeViewState(() => {
      this.#has = panel.active;
    });
  }

  get has(): boolean {
    return this.#has;
  }

  /** Fires when the focus, or anything else of the panel's state, may have changed. */
  get onDidChange(): vscode.Event<unknown> {
    return this.#panel.onDidChangeViewState;
  }

  /** Resolves when the panel has the focus, at the latest after some ms. */
  until(patience: number): Promise<void> {
    if (this.#has) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      };
      const timer = setTimeout(done, patience);
      const listener = this.onDidChange(() => this.#has && done());
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
