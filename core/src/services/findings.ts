import { lint } from "../analysis/lint";
import type { RuleContext, RuleFinding } from "../analysis/rule";
import type { WardleyMap } from "../model/wardleyMap";
import type { Settings } from "./settings";
import type { Snapshot } from "./snapshot";

/** Tells whether a file named in a map exists, see `RuleContext.fileExists`. */
export type FileExists = RuleContext["fileExists"];

interface Known {
  readonly settings: Settings;
  readonly fileExists: FileExists;
  readonly findings: readonly RuleFinding[];
}

const KNOWN = new WeakMap<WardleyMap, Known>();

/**
 * What the rules find in a snapshot. Worked out once per map, settings and `fileExists`; a host whose files
 * changed passes another function.
 */
export function findingsOf(snapshot: Snapshot, fileExists?: FileExists): readonly RuleFinding[] {
  const { map, settings } = snapshot;
  const known = KNOWN.get(map);
  if (known && known.settings === settings && known.fileExists === fileExists) return known.findings;
  const findings = lint(map, {
    boundaries: settings.stageBoundaries,
    rules: settings.rules,
    ...(fileExists && { fileExists }),
  });
  KNOWN.set(map, { settings, fileExists, findings });
  return findings;
}
