import type { Span } from "../../language/text";
import { nearestWord } from "../nearestWord";
import { type JsonNode, type JsonProperty, valueOfNode } from "./jsonTree";

/** Something in a configuration that cannot be meant so; it is passed over, the rest holds. */
export interface ConfigProblem extends Span {
  /** A sentence that says what is allowed instead. */
  readonly message: string;
  /** The setting it is about, such as `rules`; empty for the file as a whole. */
  readonly setting: string;
  /** What the span should say instead, where that is clear. */
  readonly replacement?: string;
}

/** A key that is none of the known ones, with the one that was probably meant. */
export function unknownKey(
  { key, keySpan }: JsonProperty,
  setting: string,
  what: string,
  known: readonly string[],
): ConfigProblem {
  const near = nearestWord(key, known);
  return {
    start: keySpan.start,
    end: keySpan.end,
    setting,
    message: `There is no ${what} "${key}".${near ? ` Did you mean "${near}"?` : ""}`,
    ...(near ? { replacement: JSON.stringify(near) } : {}),
  };
}

/** Where a piece of a configuration stands. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A value as it is shown in a message: its JSON, cut to 60 characters. */
export function shown(node: JsonNode): string {
  const text = JSON.stringify(valueOfNode(node));
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** Words with `or` before the last. */
export function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
