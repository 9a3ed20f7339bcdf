import * as vscode from "vscode";
import { type MapState, MOST_STATES } from "#core/compare/mapHistory";
import { print } from "#core/language/print";
import type { PaneStep, PaneSteps } from "#core/protocol/panes";
import type { HistoryState } from "#core/protocol/panesState";
import type { GitRepository } from "../git/gitApi";
import { commitsOf, dayOf, type FileCommit, shortHash, textAt } from "../git/revisions";
import { fixedSide, type MapSide } from "./mapSide";
import type { MapSides } from "./mapSides";
import type { PanesSubject, SubjectPane } from "./panesSubject";

/** What a history needs to go on when there are new commits. */
export interface HistorySource {
  readonly repository: GitRepository;
  readonly sides: MapSides;
  /** The file as it is edited. */
  readonly now: MapSide;
  /** Writes the history, having asked how. */
  readonly save: (history: MapHistory) => unknown;
}

/** A map over the commits that touched it, and as it is now when that is something else; one state at a time. */
export class MapHistory implements PanesSubject {
  readonly #source: HistorySource;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  /** Of each commit what it has, once it was asked for, by hash. */
  readonly #sides = new Map<string, Promise<MapSide>>();
  readonly #read = new Map<string, MapSide>();
  /** The oldest first. */
  #commits: readonly FileCommit[];
  /** The state shown; undefined is the last one, whichever that is. */
  #at: number | undefined;
  #head: string | undefined;

  readonly onDidChange = this.#changes.event;

  /** @param commits as `commitsOf` gives them; at least one */
  constructor(source: HistorySource, commits: readonly FileCommit[]) {
    this.#source = source;
    this.#commits = [...commits].reverse();
    this.#head = source.repository.state.HEAD?.commit;
    this.#subscriptions = vscode.Disposable.from(
      this.#changes,
      source.now,
      source.now.onDidChange(() => this.#changes.fire()),
      source.repository.state.onDidChange(() => void this.#renew()),
    );
    // Whether there is a state after the last commit depends on what that has.
    void this.#want(this.#commits.length - 1);
  }

  get title(): string {
    return vscode.l10n.t("History {0}", this.#source.now.name);
  }

  get trouble(): string {
    return this.#source.now.trouble;
  }

  get steps(): PaneSteps {
    const steps: PaneStep[] = this.#commits.map(({ hash, subject, author, date }) => ({
      title: subject === "" ? shortHash(hash) : subject,
      detail: [dayOf(date), author, shortHash(hash)].filter((part) => part !== "").join(" · "),
    }));
    if (this.#hasNow) steps.push({ title: vscode.l10n.t("Now"), detail: vscode.l10n.t("not committed") });
    return { at: this.#shown, steps };
  }

  get state(): HistoryState {
    const commit = this.#at === undefined ? undefined : this.#commits[this.#at]?.hash;
    return { kind: "history", map: this.uri.toString(), commit: commit ?? null };
  }

  panes(): readonly SubjectPane[] | undefined {
    const at = this.#shown;
    const [before, after] = [this.#sideOf(at - 1), this.#sideOf(at)];
    // What is missing is being read; it is told of when it is there.
    if (after?.snapshot === undefined || (at > 0 && before?.snapshot === undefined)) return undefined;
    void this.#load(at + 1);
    void this.#load(at - 2);
    return [
      {
        name: this.#source.now.name,
        detail: at === 0 ? vscode.l10n.t("as it began") : vscode.l10n.t("compared with the state before"),
        before: before?.snapshot,
        after: after.snapshot,
        sides: { before, after },
      },
    ];
  }

  goTo(at: number): void {
    const last = this.steps.steps.length - 1;
    this.#at = at >= last ? undefined : Math.max(0, at);
    this.#changes.fire();
  }

  /** Goes to the state that a commit made; nothing happens when it is none of the map's. */
  goToCommit(hash: string): void {
    const at = this.#commits.findIndex((commit) => commit.hash === hash);
    if (at < 0) return;
    this.#at = at;
    this.#changes.fire();
  }

  export(): unknown {
    return this.#source.save(this);
  }

  /** The file whose history it is. */
  get uri(): vscode.Uri {
    return this.#source.now.uri;
  }

  /** All states with what names a file of each, the oldest first. */
  async states(): Promise<readonly (MapState & { readonly key: string })[]> {
    const sides = await Promise.all(this.#commits.map((_, at) => this.#load(at)));
    await known(this.#source.now);
    const { steps } = this.steps;
    if (this.#hasNow) sides.push(this.#source.now);
    return sides.flatMap((side, at) => {
      const { title = "", detail = "" } = steps[at] ?? {};
      const key = shortHash(this.#commits[at]?.hash ?? "now");
      if (side?.snapshot === undefined) return [];
      const { map, boundaries } = side.snapshot;
      return [{ map, boundaries, title, detail, key }];
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  get #shown(): number {
    const last = this.#commits.length - (this.#hasNow ? 0 : 1);
    return Math.min(this.#at ?? last, last);
  }

  /** True while the file says something else than the last commit. */
  get #hasNow(): boolean {
    const committed = this.#read.get(this.#commits.at(-1)?.hash ?? "")?.snapshot;
    const { snapshot } = this.#source.now;
    if (committed === undefined || snapshot === undefined) return false;
    return print(committed.tree) !== print(snapshot.tree);
  }

  #sideOf(at: number): MapSide | undefined {
    const commit = this.#commits[at];
    if (commit === undefined) return at === this.#commits.length ? this.#source.now : undefined;
    void this.#want(at);
    return this.#read.get(commit.hash);
  }

  async #load(at: number): Promise<MapSide | undefined> {
    const commit = this.#commits[at];
    if (commit === undefined) return undefined;
    const { hash } = commit;
    const reading = this.#sides.get(hash) ?? this.#readSide(commit);
    this.#sides.set(hash, reading);
    const side = await reading;
    this.#read.set(hash, side);
    return side;
  }

  /** Reads a state and tells when it is there. */
  async #want(at: number): Promise<void> {
    const hash = this.#commits[at]?.hash ?? "";
    if (this.#read.has(hash)) return;
    await this.#load(at);
    if (this.#read.has(hash)) this.#changes.fire();
  }

  async #readSide({ hash, uri }: FileCommit): Promise<MapSide> {
    const { repository, sides } = this.#source;
    // A commit that deleted the map leaves nothing of it.
    const text = (await textAt(repository, uri, hash)) ?? "";
    const address = await sides.addressOf(uri, hash);
    return fixedSide(shortHash(hash), address, text, sides.documents);
  }

  async #renew(): Promise<void> {
    const { repository, now } = this.#source;
    const head = repository.state.HEAD?.commit;
    if (head === this.#head) return;
    this.#head = head;
    const commits = [...(await commitsOf(repository, now.uri, MOST_STATES))].reverse();
    if (commits.length === 0) return;
    this.#commits = commits;
    await this.#load(commits.length - 1);
    this.#changes.fire();
  }
}

/** Waits until a map is read, or until it is known that it cannot be. */
function known(side: MapSide): Promise<void> {
  if (side.snapshot !== undefined || side.trouble !== "") return Promise.resolve();
  return new Promise((resolve) => {
    const listener = side.onDidChange(() => {
      listener.dispose();
      resolve();
    });
  });
}
