import type { StageIndex } from "../../model/stages";
import type { Criterion, MaturityLevel, MaturityModel, Selection } from "./maturityModel";

/** Stages as a file names them. */
const STAGES = ["genesis", "custom", "product", "commodity"] as const;

const MEASURES = ["any", "all", "mean"] as const;

/** What is wrong with a file, and where. */
class Problem extends Error {}

/**
 * Reads a model from parsed JSON of this shape:
 *
 *     { "id": "delivery", "title": "…", "source": "…", "levels": [
 *       { "id": "1", "title": "…", "criteria": [
 *         { "text": "…", "of": { "group": "code" }, "atLeast": "product", "by": "mean",
 *           "linkedTo": { "names": ["Testing"] } } ] } ] }
 *
 * Gives the model, or a sentence on what is wrong.
 */
export function readMaturityModel(json: unknown): { model: MaturityModel } | { problem: string } {
  try {
    const file = recordOf(json, "the file");
    const source = file.source === undefined ? undefined : textOf(file.source, "source");
    const levels = listOf(file.levels, "levels");
    if (levels.length === 0) throw new Problem("levels: at least one level is needed");
    return {
      model: {
        id: textOf(file.id, "id"),
        title: textOf(file.title, "title"),
        ...(source !== undefined && { source }),
        levels: levels.map((level, i) => readLevel(level, `levels[${i}]`)),
      },
    };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

function readLevel(value: unknown, at: string): MaturityLevel {
  const level = recordOf(value, at);
  const criteria = level.criteria === undefined ? [] : listOf(level.criteria, `${at}.criteria`);
  return {
    id: textOf(level.id, `${at}.id`),
    title: textOf(level.title, `${at}.title`),
    criteria: criteria.map((criterion, i) => readCriterion(criterion, `${at}.criteria[${i}]`)),
  };
}

function readCriterion(value: unknown, at: string): Criterion {
  const criterion = recordOf(value, at);
  const of = readSelection(criterion.of, `${at}.of`);
  const linkedTo =
    criterion.linkedTo === undefined ? undefined : readSelection(criterion.linkedTo, `${at}.linkedTo`);
  const stage =
    criterion.atLeast === undefined ? undefined : oneOf(STAGES, criterion.atLeast, `${at}.atLeast`);
  const by =
    criterion.by === undefined ? ("group" in of ? "mean" : "any") : oneOf(MEASURES, criterion.by, `${at}.by`);
  return {
    text: textOf(criterion.text, `${at}.text`),
    of,
    ...(stage !== undefined && { atLeast: { stage: STAGES.indexOf(stage) as StageIndex, by } }),
    ...(linkedTo !== undefined && { linkedTo }),
  };
}

function readSelection(value: unknown, at: string): Selection {
  const selection = recordOf(value, at);
  if (selection.group !== undefined) return { group: textOf(selection.group, `${at}.group`) };
  if (selection.names === undefined) throw new Problem(`${at}: "group" or "names" is needed`);
  const names = listOf(selection.names, `${at}.names`);
  if (names.length === 0) throw new Problem(`${at}.names: at least one name is needed`);
  return { names: names.map((name, i) => textOf(name, `${at}.names[${i}]`)) };
}

function oneOf<T extends string>(words: readonly T[], value: unknown, at: string): T {
  const found = words.find((word) => word === value);
  if (found === undefined)
    throw new Problem(`${at}: ${JSON.stringify(value)} is none of ${words.join(", ")}`);
  return found;
}

function textOf(value: unknown, at: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new Problem(`${at}: a text is needed, not ${JSON.stringify(value) ?? "nothing"}`);
}

function listOf(value: unknown, at: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Problem(`${at}: a list is needed, not ${JSON.stringify(value) ?? "nothing"}`);
}

function recordOf(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new Problem(`${at}: an object is needed, not ${JSON.stringify(value) ?? "nothing"}`);
}
