import type { Outside } from "../analysis/rule";
import { stageNames } from "../model/stages";
import { contextOf } from "../report/buildReport";
import { groundedProse } from "../report/prose/groundedProse";
import { proseFacts } from "../report/prose/proseFacts";
import { factsText, proseRequest } from "../report/prose/request";
import type { Generated } from "../report/report";
import { reportOptions } from "./reportOptions";
import type { Snapshot } from "./snapshot";
import { analysisOfSnapshot } from "./snapshotAnalysis";

/** What became of prose that a language model wrote. */
export interface ProseOutcome {
  /** True when the map says something else than when the prose was asked for; nothing of it is shown then. */
  readonly stale: boolean;
  /** False when it does not have the form that was asked for. */
  readonly readable: boolean;
  /** How many sentences are shown. */
  readonly shown: number;
  /** Of each sentence that is not: what in it is in no fact it rests on. */
  readonly rejected: readonly string[];
}

/** Prose that a language model wrote about an open map. */
export interface WrittenProse {
  /** What the model is called. */
  readonly model: string;
  /** Everything it answered. */
  readonly reply: string;
  /** The facts it was given, as `ProseRequest` has them. */
  readonly facts: string;
}

/** What to ask a language model, so that it writes prose for the report. */
export interface ProseRequest {
  readonly prompt: string;
  /** The facts in the prompt: as long as they are the map's, what is written from them may be shown. */
  readonly facts: string;
}

/** What a language model is asked about a snapshot; the facts are its only source. */
export function proseRequestFor(snapshot: Snapshot, outside: Outside): ProseRequest {
  const facts = factsText(factsOf(snapshot, outside));
  return { prompt: proseRequest(facts), facts };
}

/** Prose as far as it may be shown, and what became of it. */
export interface CheckedProse {
  readonly outcome: ProseOutcome;
  readonly blocks: ReadonlyMap<string, Generated> | undefined;
}

/** Holds prose against the facts of a snapshot: only what is the same in both gets through. */
export function checkProse(
  snapshot: Snapshot,
  outside: Outside,
  { model, reply, facts }: WrittenProse,
): CheckedProse {
  const known = factsOf(snapshot, outside);
  const none = { stale: false, readable: true, shown: 0, rejected: [] };
  if (factsText(known) !== facts) return { outcome: { ...none, stale: true }, blocks: undefined };
  const { nodes, evolutionAxis } = snapshot.map;
  const grounded = groundedProse(reply, { facts: known, nodes, stages: stageNames(evolutionAxis) });
  if (!grounded) return { outcome: { ...none, readable: false }, blocks: undefined };
  const blocks = [...grounded.sections].map(
    ([section, sentences]) => [section, { kind: "generated", model, sentences }] as const,
  );
  return {
    outcome: {
      ...none,
      shown: blocks.reduce((sum, [, { sentences }]) => sum + sentences.length, 0),
      rejected: grounded.rejected.map((objections) =>
        objections.map(({ kind, what }) => `${kind} “${what}”`).join(", "),
      ),
    },
    blocks: new Map(blocks),
  };
}

function factsOf(snapshot: Snapshot, outside: Outside) {
  return proseFacts(contextOf(analysisOfSnapshot(snapshot), reportOptions(snapshot, outside)));
}
