import type { Connection, WorkDoneProgressReporter } from "vscode-languageserver";
import type { Log } from "./logging";
import type { IndexProgress } from "./workspaceIndex";

/** Fewer maps than this are read before anybody looks. */
const WORTH_SHOWING = 50;

/** The progress of reading folders as `$/progress`, where the client shows such and there is enough to read. */
export function showIndexProgress(
  connection: Connection,
  shows: boolean,
  log: Log,
): IndexProgress & { done(): void } {
  let reporter: WorkDoneProgressReporter | undefined;
  let total = 0;
  let done = false;
  let cancelled = false;
  const begin = async () => {
    const shown = await connection.window.createWorkDoneProgress();
    shown.token.onCancellationRequested(() => {
      cancelled = true;
    });
    shown.begin("Indexing maps", 0, `${total} maps`, true);
    if (done) shown.done();
    else reporter = shown;
  };
  return {
    get cancelled() {
      return cancelled;
    },
    found: (maps) => {
      const first = total < WORTH_SHOWING;
      total += maps;
      if (!shows || !first || total < WORTH_SHOWING) return;
      begin().catch((error: unknown) => log.error("the progress of indexing is not shown", error));
    },
    read: (maps) => {
      // One message for each hundredth part is enough.
      const step = Math.max(1, Math.floor(total / 100));
      if (maps % step === 0) reporter?.report(Math.floor((100 * maps) / total), `${maps} of ${total}`);
    },
    done: () => {
      done = true;
      reporter?.done();
      reporter = undefined;
    },
  };
}
