import * as vscode from "vscode";
import type { VariantsState } from "#core/protocol/panesState";
import type { MapSide } from "./mapSide";
import type { PanesSubject, SubjectPane } from "./panesSubject";

/** Two or three maps beside each other; in all but the first is marked how they differ from that. */
export class Variants implements PanesSubject {
  readonly steps = null;
  readonly #sides: readonly MapSide[];
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChange = this.#changes.event;

  constructor(sides: readonly MapSide[]) {
    this.#sides = sides;
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      ...sides,
      ...sides.map((side) => side.onDidChange(() => this.#changes.fire())),
    );
  }

  get title(): string {
    return this.#sides.map(({ name }) => name).join(" | ");
  }

  get trouble(): string {
    return this.#sides.flatMap(({ trouble }) => (trouble === "" ? [] : [trouble])).join(" ");
  }

  get state(): VariantsState {
    return { kind: "variants", maps: this.#sides.map(({ uri }) => uri.toString()) };
  }

  panes(): readonly SubjectPane[] | undefined {
    const [first] = this.#sides;
    const panes = this.#sides.flatMap((side): SubjectPane[] => {
      const { snapshot: after, name } = side;
      const compared = side === first ? undefined : first;
      if (after === undefined || (compared !== undefined && compared.snapshot === undefined)) return [];
      return [
        {
          name,
          detail: compared === undefined ? "" : vscode.l10n.t("compared with {0}", compared.name),
          before: compared?.snapshot,
          after,
          sides: { before: compared, after: side },
        },
      ];
    });
    return panes.length === this.#sides.length ? panes : undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
