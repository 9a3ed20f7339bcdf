import * as vscode from "vscode";
import type { PanesState } from "#core/protocol/panesState";
import type { PanesSubject } from "./panesSubject";

/** What a panel cannot show any more: it says why, and remembers what it was about. */
export class LostSubject implements PanesSubject {
  readonly title: string;
  readonly trouble: string;
  readonly state: PanesState;
  readonly steps = null;

  constructor(title: string, trouble: string, state: PanesState) {
    this.title = title;
    this.trouble = trouble;
    this.state = state;
  }

  readonly onDidChange = () => new vscode.Disposable(() => {});

  panes(): undefined {
    return undefined;
  }

  dispose(): void {}
}
