import type { DecoratorPart, LabelPart } from "../language/nodes";
import { numberOr } from "./numbersOf";
import type { LabelOffset, MapNode } from "./wardleyMap";

/** Default offset in px; twice that beside a method or market symbol, three times beside an ecosystem's. */
const DEFAULT_X = 5;
const DEFAULT_Y = -10;

const PLAIN: LabelOffset = { x: DEFAULT_X, y: DEFAULT_Y, explicit: false };

/** Where a label stands (language reference 2.5); an unreadable number takes its default. */
export function labelOf(label: LabelPart | undefined, decorators: MapNode["decorators"]): LabelOffset {
  const numbers = label?.offset?.numbers;
  if (!numbers || numbers.length === 0) {
    if (decorators.length === 0) return PLAIN;
    const factor = decorators.includes("ecosystem") ? 3 : 2;
    return { x: DEFAULT_X * factor, y: DEFAULT_Y * factor, explicit: false };
  }
  return { x: numberOr(numbers[0], DEFAULT_X), y: numberOr(numbers[1], DEFAULT_Y), explicit: true };
}

const ORDER = ["build", "buy", "outsource", "market", "ecosystem"] as const;
const NONE: MapNode["decorators"] = [];

/** The decorators without `inertia`, each once, in a fixed order. */
export function decoratorsOf(parts: readonly DecoratorPart[]): MapNode["decorators"] {
  if (parts.length === 0) return NONE;
  const names = new Set<string>(parts.map((part) => part.name));
  return ORDER.filter((name) => names.has(name));
}
