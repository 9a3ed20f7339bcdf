import type { Span } from "../../language/text";

/** JSON with the place of everything in it, so that a wrong value can be shown where it stands. */

/** A value; its span is in offsets of the text. */
export type JsonNode = JsonValue | JsonObject | JsonArray;

/** A text, a number, true, false or null. */
export interface JsonValue extends Span {
  readonly kind: "value";
  readonly value: string | number | boolean | null;
}

export interface JsonArray extends Span {
  readonly kind: "array";
  readonly items: readonly JsonNode[];
}

export interface JsonObject extends Span {
  readonly kind: "object";
  readonly properties: readonly JsonProperty[];
}

export interface JsonProperty {
  readonly key: string;
  /** The key with its quotes. */
  readonly keySpan: Span;
  readonly value: JsonNode;
}

/** Where a text stops being JSON. */
export interface JsonError extends Span {
  readonly message: string;
}

/** Deeper nesting is refused. */
const DEEPEST = 100;

/** Reads JSON (RFC 8259); a byte-order mark in front is passed over. Linear in the length of the text. */
export function parseJson(text: string): { readonly root: JsonNode } | { readonly error: JsonError } {
  const reader = new JsonReader(text);
  try {
    return { root: reader.document() };
  } catch (error) {
    if (error instanceof NotJson) return { error: error.place };
    throw error;
  }
}

/** A plain value as a tree whose places mean nothing. */
export function nodeOf(value: unknown): JsonNode {
  const span = { start: 0, end: 0 };
  if (Array.isArray(value)) return { kind: "array", items: value.map(nodeOf), ...span };
  if (typeof value === "object" && value !== null) {
    const properties = Object.entries(value).map(([key, part]) => ({
      key,
      keySpan: span,
      value: nodeOf(part),
    }));
    return { kind: "object", properties, ...span };
  }
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { kind: "value", value: isPlain ? value : null, ...span };
}

/** A tree as a plain value, for messages. */
export function valueOfNode(node: JsonNode): unknown {
  if (node.kind === "array") return node.items.map(valueOfNode);
  if (node.kind === "value") return node.value;
  return Object.fromEntries(node.properties.map(({ key, value }) => [key, valueOfNode(value)]));
}

class NotJson extends Error {
  readonly place: JsonError;

  constructor(message: string, start: number, end: number) {
    super(message);
    this.place = { message, start, end };
  }
}

const BLANKS = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_]+/y;

class JsonReader {
  readonly #text: string;
  #at: number;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  document(): JsonNode {
    this.#skipBlanks();
    const root = this.#value();
    this.#skipBlanks();
    if (this.#at < this.#text.length) this.#fail("Nothing may follow the closing brace.");
    return root;
  }

  #value(): JsonNode {
    const start = this.#at;
    const next = this.#text[start];
    if (next === "{" || next === "[") {
      if (++this.#depth > DEEPEST) this.#fail("This is nested too deeply.");
      const node = next === "{" ? this.#object(start) : this.#array(start);
      this.#depth--;
      return node;
    }
    if (next === '"') return { kind: "value", value: this.#string(), start, end: this.#at };
    const number = this.#match(NUMBER);
    if (number) return { kind: "value", value: Number(number), start, end: this.#at };
    const word = this.#match(WORD);
    const known = new Map<string, boolean | null>([
      ["true", true],
      ["false", false],
      ["null", null],
    ]).get(word);
    if (known === undefined) {
      this.#at = start;
      this.#fail("A value is missing here: text in double quotes, a number, true, false, null, [ or {.");
    }
    return { kind: "value", value: known, start, end: this.#at };
  }

  #object(start: number): JsonObject {
    const properties: JsonProperty[] = [];
    this.#members("}", () => {
      const keyStart = this.#at;
      if (this.#text[keyStart] !== '"') this.#fail("A name in double quotes is missing here.");
      const key = this.#string();
      const keySpan = { start: keyStart, end: this.#at };
      this.#skipBlanks();
      if (this.#text[this.#at] !== ":") this.#fail("A colon is missing here.");
      this.#at++;
      this.#skipBlanks();
      properties.push({ key, keySpan, value: this.#value() });
    });
    return { kind: "object", properties, start, end: this.#at };
  }

  #array(start: number): JsonArray {
    const items: JsonNode[] = [];
    this.#members("]", () => items.push(this.#value()));
    return { kind: "array", items, start, end: this.#at };
  }

  /** What stands between brackets, separated by commas; the closing one is read too. */
  #members(close: "}" | "]", read: () => void): void {
    this.#at++;
    this.#skipBlanks();
    if (this.#text[this.#at] === close) {
      this.#at++;
      return;
    }
    for (;;) {
      read();
      this.#skipBlanks();
      const next = this.#text[this.#at];
      if (next !== "," && next !== close) this.#fail(`A comma or ${close} is missing here.`);
      this.#at++;
      if (next === close) return;
      this.#skipBlanks();
    }
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === "\\" ? 2 : 1;
    try {
      const text = JSON.parse(this.#text.slice(start, end + 1)) as string;
      this.#at = end + 1;
      return text;
    } catch {
      return this.#fail("This text is not closed, or holds what must be escaped.");
    }
  }

  #skipBlanks(): void {
    this.#match(BLANKS);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ""] = pattern.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  /** Shows the rest of the word that is wrong, or the end of the text. */
  #fail(message: string): never {
    WORD.lastIndex = this.#at;
    const length = WORD.exec(this.#text)?.[0].length ?? 1;
    throw new NotJson(message, this.#at, Math.min(this.#text.length, this.#at + length));
  }
}
