import { type CancellationToken, type Connection, ResponseError } from "vscode-languageserver";
import { withLinesMoved } from "#core/analysis/words";
import { linesAbove } from "#core/language/markdown/fencePlaces";
import { type EmbeddedPlace, isFields } from "#core/services/embedded/embeddedPlace";
import { inward } from "#core/services/embedded/inward";
import { mergeAnswers } from "#core/services/embedded/mergeAnswers";
import { mentionsFences, outward } from "#core/services/embedded/outward";
import { concerned, documentOf, fenceOfData } from "#core/services/embedded/routes";
import { type Nearest, withinText } from "./withinText";

/** Where the maps in the fences of Markdown documents stand. */
export interface EmbeddedMaps {
  /** The maps of an open document, in their order. */
  placesIn(document: string): readonly EmbeddedPlace[];
  /** The place of a map, whether its document is open or not. */
  find(uri: string): EmbeddedPlace | undefined;
  /** The place nearest to a position in the text of an open document of either kind. */
  readonly nearest: Nearest;
}

type Handler = (params: unknown, token: CancellationToken, ...rest: unknown[]) => unknown;

/**
 * The connection for those who answer requests about maps and need not know that some of these stand in fences of
 * Markdown documents: what is asked about such a document is put to its maps, each in places of its own text, and
 * what they answer comes back in places of the document. The same holds for answers about plain maps that lead to
 * places in fences.
 */
export function embedding(connection: Connection, maps: EmbeddedMaps): Connection {
  const onRequest = (type: string | { readonly method: string }, handler: Handler) =>
    connection.onRequest(typeof type === "string" ? type : type.method, embedded(handler, maps));
  return Object.assign(Object.create(connection), { onRequest });
}

/** A handler of requests that knows maps alone, for documents of either kind. */
export function embedded(handler: Handler, maps: EmbeddedMaps): Handler {
  /** Puts a request to one map. */
  const ask = async (place: EmbeddedPlace, params: unknown, token: CancellationToken, rest: unknown[]) => {
    const answer = await handler(forgetState(inward(params, place)), token, ...rest);
    if (!(answer instanceof ResponseError)) return outward(answer, place, maps.find);
    return new ResponseError(
      answer.code,
      withLinesMoved(answer.message, linesAbove(place.fence)),
      answer.data,
    );
  };
  const askAll = async (
    params: unknown,
    places: readonly EmbeddedPlace[],
    token: CancellationToken,
    rest: unknown[],
  ) => {
    const answers = await Promise.all(places.map((place) => ask(place, params, token, rest)));
    const refused = answers.find((answer) => answer instanceof ResponseError);
    if (refused) return refused;
    const given = answers.map((answer, index) => ({ place: places[index], answer }));
    return mergeAnswers(given.flatMap(({ place, answer }) => (place ? [{ place, answer }] : [])));
  };
  return async (given, token, ...rest) => {
    const params = withinText(given, maps.nearest);
    const resolved = maps.find(fenceOfData(params) ?? "");
    if (resolved) return ask(resolved, params, token, rest);
    const places = maps.placesIn(documentOf(params) ?? "");
    if (isFields(params) && Array.isArray(params.positions) && places.length > 0) {
      // An answer for each position, in their order.
      const each = params.positions.map(async (position: unknown) => {
        const alone = { ...params, positions: [position] };
        const answer = await askAll(alone, concerned(alone, places), token, rest);
        return Array.isArray(answer) && answer.length > 0
          ? (answer[0] as unknown)
          : { range: { start: position, end: position } };
      });
      return Promise.all(each);
    }
    const asked = concerned(params, places);
    if (asked.length > 0) return unlessSeen(await askAll(params, asked, token, rest), params);
    const answer = await handler(params, token, ...rest);
    if (answer instanceof ResponseError || !mentionsFences(answer)) return answer;
    return outward(answer, undefined, maps.find);
  };
}

/** Without the name of what the client was told before, which is that of all maps of the document together. */
function forgetState(params: unknown): unknown {
  if (!isFields(params) || !("previousResultId" in params)) return params;
  const { previousResultId, ...others } = params;
  return others;
}

/** "Unchanged" in place of a report that the client has. */
function unlessSeen(answer: unknown, params: unknown): unknown {
  if (!isFields(answer) || !isFields(params) || answer.kind !== "full") return answer;
  const { resultId } = answer;
  return resultId === params.previousResultId ? { kind: "unchanged", resultId } : answer;
}
