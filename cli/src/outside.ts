import path from "node:path";
import { dayNumber } from "#core/analysis/portfolio/calendar";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { Portfolio } from "#core/analysis/portfolio/portfolio";
import { readRevisions } from "#core/analysis/portfolio/revisions";
import { surroundingsOf } from "#core/analysis/portfolio/surroundings";
import type { Outside } from "#core/analysis/rule";
import { isFenceUri } from "#core/language/markdown/mapFences";
import { PRODUCT } from "#core/language/product";
import type { Snapshot } from "#core/services/snapshot";
import { committedStates, repositoryOf } from "#server/node/git/committedStates";
import { createGit, type Git } from "#server/node/git/runGit";
import { type CommittedStates, HistoryUnavailable } from "#server/runtime";
import { today } from "#server/today";
import { Failure } from "./failure";
import { STANDARD_INPUT } from "./files";

/** A map with its state. */
export interface OpenMap {
  /** Path as given; `-` for standard input. */
  readonly file: string;
  readonly snapshot: Snapshot;
}

/** What may be looked at besides each map. */
export interface OutsideOptions {
  /** Whether git is asked for the committed states of the maps. */
  readonly git: boolean;
  /** The commit that maps are compared with; `HEAD` when not given. */
  readonly since?: string | undefined;
  /** The day on which the maps are read, as `2026-01-31`; that of the computer when not given. */
  readonly today?: string | undefined;
}

/** A question to git that is not answered in this time is not asked again, in milliseconds. */
const PATIENCE = 30_000;

/** What is known besides each of the maps: the others, what was committed, the day. */
export async function outsideOf(
  maps: readonly OpenMap[],
  options: OutsideOptions,
): Promise<(map: OpenMap) => Outside> {
  const day = options.today ?? today();
  if (dayNumber(day) === undefined) throw new Failure(`--today ${day}: use a day as 2026-01-31`);
  const portfolio = new Portfolio();
  for (const { snapshot } of maps) portfolio.set(snapshot.uri, summaryOf(snapshot.map));
  const reference = options.since ?? "HEAD";
  const states = options.git ? await statesOf(maps, options.since) : undefined;
  return ({ file, snapshot }) => {
    const committed = states?.get(path.resolve(file));
    return {
      portfolio: surroundingsOf(portfolio, snapshot.uri, summaryOf(snapshot.map)),
      revisions: committed && readRevisions(reference, committed.head, committed.history),
      today: day,
    };
  };
}

/** The committed states by absolute path; undefined when git does not work. */
async function statesOf(
  maps: readonly OpenMap[],
  since: string | undefined,
): Promise<ReadonlyMap<string, CommittedStates> | undefined> {
  // What was committed of a Markdown file is the file: which fence it was then, nobody knows.
  const own = maps.filter(({ file, snapshot }) => file !== STANDARD_INPUT && !isFenceUri(snapshot.uri));
  const files = own.map(({ file }) => path.resolve(file));
  const git = createGit(PATIENCE);
  try {
    const states = await committedStates(git, files, since);
    if (since !== undefined && states.size === 0) await checkCommit(git, files, since);
    return states;
  } catch (error) {
    if (!(error instanceof HistoryUnavailable)) throw error;
    if (error.worthTelling) process.stderr.write(`${PRODUCT.name} check: ${error.message}\n`);
    return undefined;
  }
}

/** Fails when a repository of the files does not know the commit. */
async function checkCommit(git: Git, files: readonly string[], since: string): Promise<void> {
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    if ((await repositoryOf(git, folder)) && !(await repositoryOf(git, folder, since))) {
      throw new Failure(`--since ${since}: the repository knows no such commit`);
    }
  }
}
