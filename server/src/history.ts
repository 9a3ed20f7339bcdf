import { type Revisions, readRevisions } from "#core/analysis/portfolio/revisions";
import type { Log } from "./logging";
import { type CommittedStates, type FileHistory, HistoryUnavailable } from "./runtime";

/** What the history of maps needs of the server. */
export interface MapHistoryHost {
  readonly log: Log;
  /** Tells the user, once, that something does not work. */
  tell(message: string): void;
  /** Called when the earlier states of a map have become known, or others than before. */
  changed(uri: string): void;
}

/** The committed states of open maps. */
export interface MapHistory {
  /** What is known of a map right now; what is missing or out of date is read in the background. */
  of(uri: string): Revisions | undefined;
  forget(uri: string): void;
}

interface Known {
  /** See `FileHistory.stamp`. */
  readonly stamp: string | undefined;
  readonly states: CommittedStates | undefined;
  readonly revisions: Revisions | undefined;
}

/** Keeps what a history says of each map until there is a new commit. */
export function createMapHistory(history: FileHistory, host: MapHistoryHost): MapHistory {
  const known = new Map<string, Known>();
  const reading = new Set<string>();
  let unavailable = false;

  const read = async (uri: string) => {
    const states = await history.read(uri);
    const before = known.get(uri);
    const same = before !== undefined && sameStates(before.states, states);
    const revisions = same ? before.revisions : states && readRevisions("HEAD", states.head, states.history);
    known.set(uri, { stamp: history.stamp(uri), states, revisions });
    if (revisions !== before?.revisions) host.changed(uri);
  };
  const giveUp = (uri: string, error: unknown) => {
    if (!(error instanceof HistoryUnavailable)) {
      host.log.error(`the history of ${uri} could not be read`, error);
      // Not before something changes.
      known.set(uri, { stamp: history.stamp(uri), states: undefined, revisions: undefined });
      return;
    }
    if (unavailable) return;
    unavailable = true;
    const affected = [...known.keys()];
    known.clear();
    if (error.worthTelling) {
      host.log.warn(error.message);
      host.tell(error.message);
    } else host.log.info(error.message);
    for (const uri of affected) host.changed(uri);
  };
  return {
    of: (uri) => {
      if (unavailable) return undefined;
      const last = known.get(uri);
      const isCurrent = last !== undefined && last.stamp === history.stamp(uri);
      if (!isCurrent && !reading.has(uri)) {
        reading.add(uri);
        read(uri)
          .catch((error: unknown) => giveUp(uri, error))
          .finally(() => reading.delete(uri));
      }
      return last?.revisions;
    },
    forget: (uri) => {
      known.delete(uri);
    },
  };
}

function sameStates(a: CommittedStates | undefined, b: CommittedStates | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.head === b.head &&
    a.history.length === b.history.length &&
    a.history.every(({ date, text }, at) => b.history[at]?.date === date && b.history[at]?.text === text)
  );
}
