import {
  type CancellationToken,
  type Connection,
  PositionEncodingKind,
  type PublishDiagnosticsParams,
  ResponseError,
} from "vscode-languageserver";
import { utf8Column, utf16Column } from "#core/language/columns";
import { convertColumns, documentsIn, isFields, uriOf } from "./convert";
import { createMirror } from "./mirror";
import { createTokenAnswers } from "./tokens";

/**
 * The unit of columns for a client: the first it names that the server knows; UTF-16, which every client must know,
 * when it names none.
 */
export function chooseEncoding(offered: readonly string[] | undefined): PositionEncodingKind {
  const known: readonly string[] = [PositionEncodingKind.UTF16, PositionEncodingKind.UTF8];
  return offered?.find((encoding) => known.includes(encoding)) ?? PositionEncodingKind.UTF16;
}

type Handler = (params: unknown, token: CancellationToken, ...rest: unknown[]) => unknown;
type Convert = typeof utf8Column;

/**
 * The connection for a server that counts in UTF-16 to a client that counts in UTF-8: what passes is converted here
 * and nowhere else, by the texts of the open documents, and for others by what is stored.
 *
 * @param stored the text of a document that is not open
 */
export function encodedConnection(
  connection: Connection,
  stored: (uri: string) => Promise<string | undefined>,
): Connection {
  const mirror = createMirror();
  const tokens = createTokenAnswers();

  /** The texts of the documents in a value that are not open. */
  const textsFor = async (uris: Iterable<string>) => {
    const texts = new Map<string, readonly string[]>();
    for (const uri of uris) {
      const text = mirror.has(uri) ? undefined : await stored(uri);
      if (text !== undefined) texts.set(uri, text.split(/\r\n|\r|\n/));
    }
    return texts;
  };
  const converted = (
    value: unknown,
    uri: string | undefined,
    convert: Convert,
    texts?: ReadonlyMap<string, readonly string[]>,
  ) =>
    convertColumns(value, uri, (document, line, column) => {
      const text = mirror.line(document, line) ?? texts?.get(document)?.[line];
      return text === undefined ? column : convert(text, column);
    });
  const outward = async (value: unknown, uri: string | undefined) => {
    const texts = await textsFor([...documentsIn(value)].filter((document) => !mirror.has(document)));
    return converted(value, uri, utf8Column, texts);
  };

  const handling =
    (method: string, handler: Handler): Handler =>
    async (params, token, ...rest) => {
      const others = [...documentsIn(params)].filter((uri) => !mirror.has(uri));
      // Without a wait where none is needed: the state of a document at the time of the request counts.
      const texts = others.length > 0 ? await textsFor(others) : undefined;
      const answer = await handler(converted(params, undefined, utf16Column, texts), token, ...rest);
      if (answer instanceof ResponseError) return answer;
      const uri = isFields(params) ? uriOf(params) : undefined;
      if (method.startsWith("textDocument/semanticTokens/") && uri !== undefined) {
        const columnOf = (line: number, column: number) => utf8Column(mirror.line(uri, line) ?? "", column);
        return tokens.convert(uri, answer, columnOf);
      }
      return outward(answer, uri);
    };

  const own: Partial<Record<keyof Connection, unknown>> = {
    onRequest: (type: string | { readonly method: string }, handler: Handler) => {
      const method = typeof type === "string" ? type : type.method;
      return connection.onRequest(method, handling(method, handler));
    },
    onDidOpenTextDocument: (handler: Parameters<Connection["onDidOpenTextDocument"]>[0]) =>
      connection.onDidOpenTextDocument((params) => {
        mirror.open(params);
        handler(params);
      }),
    onDidChangeTextDocument: (handler: Parameters<Connection["onDidChangeTextDocument"]>[0]) =>
      connection.onDidChangeTextDocument((params) => handler(mirror.change(params))),
    onDidCloseTextDocument: (handler: Parameters<Connection["onDidCloseTextDocument"]>[0]) =>
      connection.onDidCloseTextDocument((params) => {
        handler(params);
        mirror.close(params);
        tokens.forget(params.textDocument.uri);
      }),
    sendDiagnostics: async (params: PublishDiagnosticsParams) =>
      connection.sendDiagnostics((await outward(params, params.uri)) as PublishDiagnosticsParams),
    sendNotification: async (type: string | { readonly method: string }, params: unknown) =>
      connection.sendNotification(
        typeof type === "string" ? type : type.method,
        await outward(params, undefined),
      ),
    sendRequest: async (
      type: string | { readonly method: string },
      params: unknown,
      token?: CancellationToken,
    ) => {
      const method = typeof type === "string" ? type : type.method;
      if (params === undefined) return connection.sendRequest(method, token);
      return connection.sendRequest(method, await outward(params, undefined), token);
    },
  };
  return Object.assign(Object.create(connection), own);
}
