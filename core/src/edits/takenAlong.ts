import { count, oneLine } from "../analysis/words";
import type { Annotation, Dependency, MapNode, Movement, Pipeline } from "../model/wardleyMap";
import { namesOf } from "./describe";
import type { Target } from "./targets";

/** What is on a map and goes with a deletion, chosen or not. */
export interface Gone {
  readonly nodes: ReadonlySet<MapNode>;
  readonly pipelines: ReadonlySet<Pipeline>;
  readonly links: ReadonlySet<Dependency>;
  readonly movements: ReadonlySet<Movement>;
  readonly annotations: ReadonlySet<Annotation>;
}

/**
 * What is deleted in words, with what goes though nobody has chosen it: "Tea, its pipeline, 2 choices and 3 links".
 * `more` tells whether there is such.
 */
export function goneInWords(
  targets: readonly Target[],
  gone: Gone,
): { readonly words: string; readonly more: boolean } {
  const chosen = new Set<unknown>(targets.flatMap(chosenWith));
  const unchosen = (all: ReadonlySet<unknown>) => [...all].filter((each) => !chosen.has(each)).length;
  const [first, ...rest] = [
    numbered(unchosen(gone.pipelines), "pipeline"),
    numbered(unchosen(gone.nodes), "choice"),
    numbered(unchosen(gone.links), "link"),
    numbered(unchosen(gone.movements), "movement"),
    numbered(unchosen(gone.annotations), "annotation"),
  ].filter((part) => part !== "");
  const names = namesOfDeleted(targets);
  if (first === undefined) return { words: names, more: false };
  const parts = [names, `${targets.length === 1 ? "its" : "their"} ${first}`, ...rest];
  const last = parts.pop();
  return { words: `${parts.join(", ")} and ${last}`, more: true };
}

/** An evolved component is the end of a movement, and that is what goes. */
function namesOfDeleted(targets: readonly Target[]): string {
  const [target] = targets;
  return target?.kind === "evolved" && targets.length === 1
    ? `the movement of ${oneLine(target.node.name)}`
    : namesOf(targets);
}

/** "link" or "3 links"; nothing when there is none. */
function numbered(number: number, noun: string): string {
  return number === 0 ? "" : number === 1 ? noun : count(number, noun);
}

/** What was meant with an element. */
function chosenWith(target: Target): readonly unknown[] {
  switch (target.kind) {
    case "node":
      return [target.node];
    case "evolved":
      return [target.movement];
    case "pipeline":
      return [target.pipeline];
    case "link":
      return target.same;
    case "annotation":
      return [target.annotation];
    default:
      return [];
  }
}
