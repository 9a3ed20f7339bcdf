import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { Refusal } from "#core/analysis/refusal";
import type { Log } from "./logging";

/** A request that takes longer than this is worth a line in the log, in milliseconds. */
const SLOW = 250;

/**
 * Wraps a handler so that no failure of one request reaches another: cancelled is answered as the protocol
 * says, a `ResponseError` or a `Refusal` is passed on with its message for the user, and anything else is logged
 * and answered with the request's empty answer.
 *
 * @param name the request's method, for the log
 * @param empty the answer when there is nothing to say
 */
export function guarded<P, R>(
  log: Log,
  name: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => Promise<R> | R,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<void>> {
  return async (params, token) => {
    const begin = Date.now();
    try {
      const answer = await handler(params, token);
      if (token.isCancellationRequested) return cancelled(name);
      return answer;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled(name);
      if (error instanceof ResponseError) return error;
      if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      log.error(`${name} failed`, error);
      return empty;
    } finally {
      const took = Date.now() - begin;
      if (took > SLOW) log.info(`${name} took ${took} ms`);
    }
  };
}

/** The protocol's answer to a request that was withdrawn. */
export function cancelled(name: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
}

/** Thrown when the document changed under a request, so that its positions no longer mean anything. */
export function contentModified(name: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, `the document changed during ${name}`);
}
