import type { TextChange } from "../language/text";
import type { Fix, Rule, RuleFinding } from "./rule";

/**
 * All of a rule's findings repaired at once, each by its obvious fix; undefined when fewer than two have one.
 * Of fixes that touch the same text the first is taken; what is left shows in the next run.
 */
export function fixAll(rule: Rule, findings: readonly RuleFinding[]): Fix | undefined {
  const { changes, repaired } = repair(findings.filter((finding) => finding.rule === rule));
  if (repaired < 2) return undefined;
  return { title: `Fix all ${repaired} of ${rule.id} in this file`, changes };
}

/** Whatever has an obvious repair repaired at once, as `fixAll` does it for one rule; undefined when nothing has. */
export function fixEverything(findings: readonly RuleFinding[]): Fix | undefined {
  const { changes, repaired } = repair(findings);
  if (repaired === 0) return undefined;
  return {
    title: `Fix ${repaired === 1 ? "the problem" : `all ${repaired} problems`} with an obvious repair`,
    changes,
  };
}

function repair(findings: readonly RuleFinding[]): {
  readonly changes: readonly TextChange[];
  readonly repaired: number;
} {
  let changes: readonly TextChange[] = [];
  let repaired = 0;
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate) => candidate.preferred);
    const together = fix && addChanges(changes, fix.changes);
    if (!together) continue;
    changes = together;
    repaired++;
  }
  return { changes: [...changes].sort((a, b) => a.start - b.start || a.end - b.end), repaired };
}

/** Both lists as one, deletions of common text drawn together; undefined when they do not go together. */
function addChanges(
  known: readonly TextChange[],
  added: readonly TextChange[],
): readonly TextChange[] | undefined {
  let result = known;
  for (const change of added) {
    const touched = result.filter((other) => overlap(change, other));
    if ([change, ...touched].some(({ text }) => text !== "") && touched.length > 0) return undefined;
    const start = Math.min(change.start, ...touched.map((other) => other.start));
    const end = Math.max(change.end, ...touched.map((other) => other.end));
    result = [...result.filter((other) => !touched.includes(other)), { start, end, text: change.text }];
  }
  return result;
}

/** True when two changes touch a common character, or insert at one place, where their order would be left to chance. */
function overlap(a: TextChange, b: TextChange): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
