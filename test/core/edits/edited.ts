import assert from "node:assert/strict";
import { applyChanges } from "#core/edits/applyChanges";
import { mapEdits } from "#core/edits/mapEdits";
import type { Operation } from "#core/edits/operation";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { WardleyMap } from "#core/model/wardleyMap";

/** A map read from a text. */
export function read(text: string): WardleyMap {
  return buildMap(parse(text));
}

/** The text after operations, one after the other; fails when one is refused. */
export function edited(text: string, ...operations: readonly Operation[]): string {
  let current = text;
  for (const operation of operations) {
    const outcome = mapEdits(read(current), operation);
    assert.ok(!("refusal" in outcome), "refusal" in outcome ? outcome.refusal : "");
    current = applyChanges(current, outcome.changes);
  }
  return current;
}

/** Why an operation is refused. */
export function refusal(text: string, operation: Operation): string {
  const outcome = mapEdits(read(text), operation);
  assert.ok("refusal" in outcome, "the operation was not refused");
  return outcome.refusal;
}

/** Lines of a map. */
export function lines(...texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
