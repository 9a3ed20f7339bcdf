/** How long the language server takes to answer over its streams while somebody types. */
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  type Position,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
} from "vscode-languageserver/node";
import { generateMap } from "../generateMap";
import { median, percentile } from "../statistics";
import { type RunningServer, startServer } from "./server";

/** What is asked for at every key, in the order in which editors ask. */
export const REQUESTS = ["completion", "hover", "semantic tokens delta", "diagnostics"] as const;

export type RequestName = (typeof REQUESTS)[number];

/** Milliseconds from the key to the answer. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** One map's answers. */
export interface LatencyResult {
  /** Components. */
  readonly size: number;
  readonly latencies: Readonly<Record<RequestName, Latency>>;
}

/** Components of the maps. */
const sizes = [300, 3_000];

/** Keys before any is counted, and keys that are. */
const warmUps = 60;
const keys = 200;

/** A fast typist's pause between keys, in milliseconds. */
const pause = 60;

/** Types into the end of a link and asks at every key; each map has a server of its own. */
export async function latencyBench(progress: (line: string) => void): Promise<readonly LatencyResult[]> {
  const results: LatencyResult[] = [];
  for (const size of sizes) {
    progress(`measuring answers: ${size.toLocaleString("en")} …`);
    const server = await startServer();
    results.push(await measure(server, size).finally(() => server.stop()));
  }
  return results;
}

async function measure({ connection }: RunningServer, size: number): Promise<LatencyResult> {
  const uri = `file:///bench-${size}.owm`;
  const text = generateMap(size);
  const document = { uri };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "wardley", version: 1, text },
  });
  const { caret, name, typed } = placesOf(text);
  let tokens = await connection.sendRequest(SemanticTokensRequest.type, { textDocument: document });
  const times: Record<RequestName, number[]> = {
    completion: [],
    hover: [],
    "semantic tokens delta": [],
    diagnostics: [],
  };
  let position: Position = caret;
  for (let turn = 0; turn < warmUps + keys; turn++) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const letter = typed[turn % (2 * typed.length)];
    const erased = { line: position.line, character: position.character - 1 };
    // The first half of the turns writes a name, the second half takes it out again.
    const change =
      letter === undefined
        ? { range: { start: erased, end: position }, text: "" }
        : { range: { start: position, end: position }, text: letter };
    position = letter === undefined ? erased : { line: position.line, character: position.character + 1 };
    const started = performance.now();
    const timed = async <T>(request: RequestName, answer: Promise<T>): Promise<T> => {
      const result = await answer;
      if (turn >= warmUps) times[request].push(performance.now() - started);
      return result;
    };
    connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: turn + 2 },
      contentChanges: [change],
    });
    const previousResultId = tokens?.resultId ?? "";
    const [, , delta] = await Promise.all([
      timed(
        "completion",
        connection.sendRequest(CompletionRequest.type, { textDocument: document, position }),
      ),
      timed("hover", connection.sendRequest(HoverRequest.type, { textDocument: document, position: name })),
      timed(
        "semantic tokens delta",
        connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument: document, previousResultId }),
      ),
      timed(
        "diagnostics",
        connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: document }),
      ),
    ]);
    if (delta?.resultId !== undefined) tokens = { resultId: delta.resultId, data: [] };
  }
  const latency = (request: RequestName): Latency => ({
    p50: median(times[request]),
    p95: percentile(times[request], 0.95),
  });
  return {
    size,
    latencies: {
      completion: latency("completion"),
      hover: latency("hover"),
      "semantic tokens delta": latency("semantic tokens delta"),
      diagnostics: latency("diagnostics"),
    },
  };
}

/** Where a link is written on with which letters, and a name to point at. */
function placesOf(text: string): { caret: Position; name: Position; typed: string } {
  const lines = text.split("\n");
  const links = lines.flatMap((line, at) => (/^[^-]+->[^;]+$/.test(line) ? [at] : []));
  const line = links[Math.floor(links.length / 2)] ?? 0;
  const link = lines[line] ?? "";
  return {
    caret: { line, character: link.length },
    name: { line: links[Math.floor(links.length / 3)] ?? 0, character: 2 },
    typed: " and more",
  };
}
