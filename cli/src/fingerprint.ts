import { createHash } from "node:crypto";
import type { RuleFinding } from "#core/analysis/rule";
import type { Snapshot } from "#core/services/snapshot";

/** The longest text that a fingerprint is made of. */
const LONGEST = 200;

/**
 * The text that a finding marks, runs of blanks as one: a name, a link, a number. Together with the rule it
 * tells a finding from others wherever its line goes, and whatever numbers its message comes to say.
 */
export function fingerprintText({ tree }: Snapshot, { range }: RuleFinding): string {
  const line = tree.lines[range.start.line]?.text ?? "";
  const marked = line.slice(range.start.character, range.end.character);
  return (marked.trim() === "" ? line : marked).replace(/\s+/g, " ").trim().slice(0, LONGEST);
}

/** Fingerprints of a file's findings, in their order; the same text marked twice by a rule is counted. */
export function fingerprintsOf(snapshot: Snapshot, findings: readonly RuleFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const text = `${finding.rule.id}\n${fingerprintText(snapshot, finding)}`;
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return createHash("sha256").update(`${text}\n${count}`).digest("hex").slice(0, 32);
  });
}
