import * as vscode from "vscode";
import type { ComparisonState } from "#core/protocol/panesState";
import type { MapSide } from "./mapSide";
import type { PanesSubject, SubjectPane } from "./panesSubject";

/** Two maps as one picture. */
export class Comparison implements PanesSubject {
  readonly steps = null;
  readonly #before: MapSide;
  readonly #after: MapSide;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChange = this.#changes.event;

  constructor(before: MapSide, after: MapSide) {
    this.#before = before;
    this.#after = after;
    const changed = () => this.#changes.fire();
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      before,
      after,
      before.onDidChange(changed),
      after.onDidChange(changed),
    );
  }

  get title(): string {
    return vscode.l10n.t("{0} ↔ {1}", this.#before.name, this.#after.name);
  }

  get trouble(): string {
    return [this.#before, this.#after].flatMap(({ trouble }) => (trouble === "" ? [] : [trouble])).join(" ");
  }

  get state(): ComparisonState {
    return { kind: "comparison", before: this.#before.origin, after: this.#after.origin };
  }

  panes(): readonly SubjectPane[] | undefined {
    const [before, after] = [this.#before.snapshot, this.#after.snapshot];
    if (before === undefined || after === undefined) return undefined;
    return [
      {
        name: this.#after.name,
        detail: vscode.l10n.t("compared with {0}", told(this.#before)),
        before,
        after,
        sides: { before: this.#before, after: this.#after },
      },
    ];
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** A side in words: "HEAD (Kettle moves, 2026-01-03)". */
function told({ name, about }: MapSide): string {
  return about === "" ? name : `${name} (${about})`;
}
