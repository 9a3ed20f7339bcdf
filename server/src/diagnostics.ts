import type { Connection, Diagnostic } from "vscode-languageserver";
import type { Outside } from "#core/analysis/rule";
import { sameOutside } from "#core/services/findings";
import type { Snapshot } from "#core/services/snapshot";
import type { Log } from "./logging";

/** An edit is followed by this much quiet before diagnostics are sent unasked, in milliseconds. */
const QUIET = 200;

/**
 * Names each state of a document and of what is known besides it, so that a client can be told that nothing
 * changed.
 */
export function createResultIds(): (snapshot: Snapshot, outside: Outside) => string {
  const ids = new WeakMap<Snapshot, { readonly outside: Outside; readonly id: string }>();
  let last = 0;
  return (snapshot, outside) => {
    const known = ids.get(snapshot);
    if (known && sameOutside(known.outside, outside)) return known.id;
    const id = String(++last);
    ids.set(snapshot, { outside, id });
    return id;
  };
}

/** Sends diagnostics unasked, for clients that do not pull them. */
export interface DiagnosticsPublisher {
  /** Sends those of a document soon, in its state at that time. */
  schedule(uri: string): void;
  /** Takes back what was sent for a document that was closed. */
  clear(uri: string): void;
  dispose(): void;
}

/** What a publisher asks for. */
export interface PublisherSource {
  /** The version of an open document right now. */
  versionOf(uri: string): number | undefined;
  /** The diagnostics of a document in its newest state; undefined when it is not open any more. */
  compute(uri: string): Promise<VersionedDiagnostics | undefined>;
}

/** Diagnostics of one version of a document. */
export interface VersionedDiagnostics {
  readonly version: number;
  readonly diagnostics: Diagnostic[];
}

/**
 * A publisher that waits for quiet after each edit. What it sends carries the version it was made from, and
 * a result that is not of the newest state any more is dropped.
 */
export function createPublisher(
  connection: Connection,
  log: Log,
  { versionOf, compute }: PublisherSource,
): DiagnosticsPublisher {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const publish = async (uri: string) => {
    const computed = await compute(uri);
    if (computed === undefined || versionOf(uri) !== computed.version) return;
    await connection.sendDiagnostics({ uri, ...computed });
  };
  const report = (uri: string) => (error: unknown) => log.error(`the diagnostics of ${uri} failed`, error);
  return {
    schedule: (uri) => {
      stop(uri);
      const run = () => {
        timers.delete(uri);
        publish(uri).catch(report(uri));
      };
      timers.set(uri, setTimeout(run, QUIET));
    },
    clear: (uri) => {
      stop(uri);
      connection.sendDiagnostics({ uri, diagnostics: [] }).catch(report(uri));
    },
    dispose: () => {
      for (const uri of [...timers.keys()]) stop(uri);
    },
  };
}
