import { count } from "../analysis/words";
import type { MapChange, MapDifference } from "./mapChange";

/** What stands before each line: what a reader of differences knows. */
const SIGNS: Readonly<Record<MapChange["kind"], string>> = {
  added: "+",
  removed: "-",
  renamed: "~",
  moved: ">",
  changed: "*",
};

/**
 * A difference in lines, one for each change: a sign, then a sentence. Links that came or went with a component
 * and changes of the look are counted at the end. Empty when there is no difference at all.
 */
export function differenceText({ changes }: MapDifference): string {
  const told = changes.filter(({ implied, cosmetic }) => !implied && !cosmetic);
  const lines = told.map(({ kind, text }) => `${SIGNS[kind]} ${text}.`);
  const implied = changes.filter((change) => change.implied).length;
  const cosmetic = changes.filter((change) => change.cosmetic).length;
  if (implied > 0) lines.push(`  ${count(implied, "link")} came or went with a component.`);
  if (cosmetic > 0) lines.push(`  ${count(cosmetic, "change")} of the look alone.`);
  return lines.map((line) => `${line}\n`).join("");
}

/** In a few words: "2 added, 1 moved"; "no difference". */
export function differenceSummary({ changes }: MapDifference): string {
  const kinds = Object.keys(SIGNS) as MapChange["kind"][];
  const counted = kinds.flatMap((kind) => {
    const number = changes.filter(
      (change) => change.kind === kind && !change.implied && !change.cosmetic,
    ).length;
    return number === 0 ? [] : [`${number} ${kind}`];
  });
  if (counted.length > 0) return counted.join(", ");
  return changes.length > 0 ? "the look alone differs" : "no difference";
}

/** A difference as data: lines count from 1. */
export function differenceJson({ changes }: MapDifference): readonly Readonly<Record<string, unknown>>[] {
  return changes.map(({ beforeLine, afterLine, implied, cosmetic, ...rest }) => ({
    ...rest,
    beforeLine: beforeLine === undefined ? null : beforeLine + 1,
    afterLine: afterLine === undefined ? null : afterLine + 1,
    implied: implied === true,
    cosmetic: cosmetic === true,
  }));
}
