import { type StageBoundaries, stageAt } from "../../model/stages";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { insertLinesAfter } from "../edits";
import { freeName } from "../freeName";
import { declaredText, usableName } from "../nameText";
import type { Fix } from "../rule";
import { oneLine, quote, written } from "../words";
import { atLeast, NOISE } from "./constants";

/** What an author has planned against a finding, and what a quick fix may plan. */

/** True when the component is to move to within the noise of `goal` (an evolution, 0..1), so that the plan answers it. */
export function isPlanned(node: MapNode, goal: number): boolean {
  return node.movement !== undefined && atLeast(node.movement.target, goal - NOISE);
}

/**
 * An `evolve` line to `goal`, or as far as the next stage reaches when that is within the noise of it: nothing
 * skips a stage (climatic pattern C-26). Undefined where one such line does not do.
 *
 * @param reason what the goal is, behind a comma in the title
 */
export function planEvolution(
  map: WardleyMap,
  node: MapNode,
  goal: number,
  boundaries: StageBoundaries,
  reason = "",
): Fix | undefined {
  if (node.movement || node.inertia || node.statement.child || !node.positioned) return undefined;
  const stage = stageAt(node.evolution, boundaries);
  const edge = boundaries[stage + 1];
  const whole = stageAt(goal, boundaries) - stage < 2 || edge === undefined;
  const target = Math.min(whole ? goal : Math.floor((edge - 0.005) * 100) / 100, 1);
  if (!atLeast(target, goal - NOISE) || target <= node.evolution) return undefined;
  return {
    title: `Plan its evolution to ${written(target)}${whole ? reason : ", as far as the next stage goes"}`,
    changes: [insertLinesAfter(map, node.line, `evolve ${declaredText(map, node)} ${written(target)}`)],
  };
}

/**
 * A pipeline with two choices behind a component's line; undefined when it has one or is a choice itself.
 *
 * @param choices where the choices stand (evolution, 0..1)
 */
export function offerChoices(
  map: WardleyMap,
  node: MapNode,
  choices: readonly [number, number],
): Fix | undefined {
  if (node.pipeline || node.choiceOf || node.statement.child || !node.positioned) return undefined;
  const name = oneLine(node.name);
  const first = freeName(map, name, 1);
  const second = freeName(map, name, Number(first.slice(name.length)) + 1);
  const line = (choice: string, evolution: number) =>
    `  component ${usableName(choice)} [${written(evolution)}]`;
  return {
    title: `Show alternatives of ${quote(name)} as a pipeline`,
    changes: [
      insertLinesAfter(
        map,
        node.line,
        `pipeline ${declaredText(map, node)}`,
        "{",
        line(first, choices[0]),
        line(second, choices[1]),
        "}",
      ),
    ],
  };
}
