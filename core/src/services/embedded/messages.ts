import { withLinesMoved } from "../../analysis/words";
import type { Fields } from "./embeddedPlace";

/** Members that tell a person something, which may name lines. */
const MESSAGES = ["message", "title", "reason", "refusal"] as const;

/**
 * What of an object is told to a person, with its lines moved.
 *
 * @param down to where the fence is in the document, or back when negative
 */
export function messageFields(value: Fields, down: number): Fields {
  const result: Record<string, unknown> = {};
  for (const key of MESSAGES) {
    const message = value[key];
    if (typeof message === "string") result[key] = withLinesMoved(message, down);
  }
  return result;
}
