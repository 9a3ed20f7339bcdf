/** Looks at every message between a client and the server, in both directions. */
import type {
  Message,
  NotificationMessage,
  RequestMessage,
  ResponseMessage,
} from "vscode-languageserver/node";
import { protocolDeclarations } from "./declarations";
import { createTypeCheck, type Problems } from "./typeCheck";

/** Who wrote a message. */
export type Side = "client" | "server";

/** Methods of ours, which the protocol does not know, and those of the transport. */
const OWN = /^mapwright\//;
const TRANSPORT = new Set(["$/cancelRequest", "$/setTrace", "$/logTrace"]);

const { methods } = protocolDeclarations();
const check = createTypeCheck(protocolDeclarations());

/** Checks the messages of one connection against LSP 3.18. */
export class WireCheck {
  /** Methods of requests that wait for their answers, by who asked and the id. */
  readonly #asked = new Map<string, string>();
  /** Methods of requests by the tokens of their partial answers. */
  readonly #partial = new Map<string | number, string>();
  /** Methods that were answered, and notifications that were sent by the server. */
  readonly seen = new Set<string>();

  /** What is wrong with a message. */
  look(message: Message, from: Side): Problems {
    if (isResponse(message)) return this.#response(message, from);
    if (!isCall(message)) return [`${from}: a message of no known kind`];
    const { method, params } = message;
    const at = `${from} ${method}`;
    if ("id" in message) this.#asked.set(`${from} ${message.id}`, method);
    if (method === "$/progress") return this.#progress(params, at);
    if (OWN.test(method) || TRANSPORT.has(method)) return [];
    const known = methods.get(method);
    if (!known) return [`${at}: the protocol knows no such method`];
    if (from === "server") this.seen.add(method);
    if (known.kind !== ("id" in message ? "request" : "notification")) return [`${at}: is a ${known.kind}`];
    const token = memberOf(params, "partialResultToken");
    if (typeof token === "string" || typeof token === "number") this.#partial.set(token, method);
    if (!known.params) return params === undefined || params === null ? [] : [`${at}: has no parameters`];
    return check(known.params, params, at);
  }

  #response({ id, result, error }: ResponseMessage, from: Side): Problems {
    const key = `${from === "server" ? "client" : "server"} ${id}`;
    const method = this.#asked.get(key);
    this.#asked.delete(key);
    const at = `${from} answers ${method ?? `the unknown request ${id}`}`;
    if (method === undefined) return [at];
    if (error) {
      const fine = Number.isInteger(error.code) && typeof error.message === "string";
      return fine ? [] : [`${at}: an error has a code and a message`];
    }
    if (result === undefined) return [`${at}: neither a result nor an error`];
    const known = methods.get(method);
    if (from === "server") this.seen.add(method);
    return known?.result ? check(known.result, result, at) : [];
  }

  #progress(params: unknown, at: string): Problems {
    const token = memberOf(params, "token");
    const value = memberOf(params, "value");
    if (typeof token !== "string" && typeof token !== "number") return [`${at}: a progress has a token`];
    const method = this.#partial.get(token);
    const partial = method === undefined ? undefined : methods.get(method)?.partial;
    if (partial) return check(partial, value, `${at} of ${method}`);
    const kind = memberOf(value, "kind");
    return kind === "begin" || kind === "report" || kind === "end" ? [] : [`${at}: no such progress`];
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function isResponse(message: Message): message is ResponseMessage {
  return "id" in message && !("method" in message);
}

function isCall(message: Message): message is RequestMessage | NotificationMessage {
  return "method" in message;
}
