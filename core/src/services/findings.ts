import { lintInSteps } from "../analysis/lint";
import type { Outside, RuleFinding } from "../analysis/rule";
import { finish, type Steps } from "../analysis/steps";
import { Memory } from "../language/memory";
import type { WardleyMap } from "../model/wardleyMap";
import type { Settings } from "./settings";
import type { Snapshot } from "./snapshot";

/** Tells whether a file named in a map exists, see `Outside.fileExists`. */
export type FileExists = Outside["fileExists"];

interface Known {
  readonly settings: Settings;
  readonly outside: Outside;
  readonly findings: readonly RuleFinding[];
}

const KNOWN = new Memory<WardleyMap, Known>();

/** What the rules find when nothing but the map is known. */
const NOTHING: Outside = {};

/**
 * What the rules find in a snapshot. Worked out once per map, settings and parts of `outside`, which are
 * compared by identity: a host that knows something new passes another object or function in that part.
 */
export function findingsOf(snapshot: Snapshot, outside: Outside = NOTHING): readonly RuleFinding[] {
  return finish(findingsInSteps(snapshot, outside));
}

/** The same in steps; at the end `findingsOf` knows what was found. */
export function* findingsInSteps(snapshot: Snapshot, given: Outside): Steps<readonly RuleFinding[]> {
  // Parts that are looked up when they are asked for are the same from the first step to the last.
  const outside = { ...given };
  const { map, settings } = snapshot;
  const known = KNOWN.get(map);
  if (known && known.settings === settings && sameOutside(known.outside, outside)) return known.findings;
  const { stageBoundaries: boundaries, profile, rules, thresholds } = settings;
  const findings = yield* lintInSteps(map, { ...outside, boundaries, profile, rules, thresholds });
  KNOWN.set(map, { settings, outside, findings });
  return findings;
}

/** True when the same is known besides the map, so that the same is found. */
export function sameOutside(a: Outside, b: Outside): boolean {
  return (
    a.fileExists === b.fileExists &&
    a.portfolio === b.portfolio &&
    a.revisions === b.revisions &&
    a.today === b.today
  );
}
