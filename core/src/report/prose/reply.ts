/** A sentence as a language model gave it. */
export interface RepliedSentence {
  readonly text: string;
  /** The ids of the facts it says it rests on. */
  readonly facts: readonly string[];
}

/** A reply longer than this is not read, in UTF-16 units. */
const LONGEST_REPLY = 100_000;

/**
 * The sentences of a reply by section; undefined when the reply does not have the form that was asked for. Words
 * around the JSON, such as the fence that models like to put there, do not matter.
 */
export function readReply(reply: string): ReadonlyMap<string, readonly RepliedSentence[]> | undefined {
  const [start, end] = [reply.indexOf("{"), reply.lastIndexOf("}")];
  if (reply.length > LONGEST_REPLY || start < 0 || end < start) return undefined;
  const value = parsed(reply.slice(start, end + 1));
  if (!isObject(value)) return undefined;
  const sections = new Map<string, readonly RepliedSentence[]>();
  for (const [section, sentences] of Object.entries(value)) {
    if (Array.isArray(sentences)) sections.set(section, sentences.flatMap(readSentence));
  }
  return sections;
}

function readSentence(value: unknown): RepliedSentence[] {
  if (typeof value === "string") return [{ text: oneLine(value), facts: [] }];
  if (!isObject(value) || typeof value.text !== "string") return [];
  const facts = Array.isArray(value.facts) ? value.facts : [];
  return [{ text: oneLine(value.text), facts: facts.filter((id): id is string => typeof id === "string") }];
}

function oneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
