import { addressKey } from "#core/analysis/portfolio/addresses";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import type { Portfolio } from "#core/analysis/portfolio/portfolio";
import { documentUri, fenceIndex, fenceUri, mapFences } from "#core/language/markdown/mapFences";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { EmbeddedPlace } from "#core/services/embedded/embeddedPlace";

/** The maps in the fences of Markdown documents that are not open. */
export interface StoredFences {
  /** A document has this text, or is gone without one; tells whether there were maps in it, or are. */
  set(document: string, text: string | undefined): boolean;
  /** Takes note of where the maps of a text stand; gives their places. */
  read(document: string, text: string | undefined): readonly EmbeddedPlace[];
  /** Forgets the maps of a document. */
  delete(document: string): void;
  placeOf(uri: string): EmbeddedPlace | undefined;
}

/** Keeps the maps of documents in a portfolio, each under the URI of its fence. */
export function createStoredFences(portfolio: Portfolio): StoredFences {
  const byDocument = new Map<string, readonly EmbeddedPlace[]>();
  const remember = (document: string, places: readonly EmbeddedPlace[]) => {
    const key = addressKey(document);
    if (places.length > 0) byDocument.set(key, places);
    else byDocument.delete(key);
    return places;
  };
  const read = (document: string, text: string | undefined) => {
    const fences = text === undefined ? [] : mapFences(text);
    const places = fences.map((fence, index) => ({
      uri: fenceUri(document, index),
      document,
      version: null,
      fence,
    }));
    return remember(document, places);
  };
  const known = (document: string) => byDocument.get(addressKey(document)) ?? [];
  return {
    read,
    set: (document, text) => {
      const places = read(document, text);
      for (const { uri, fence } of places) portfolio.set(uri, summaryOf(buildMap(parse(fence.text))));
      // Also of those that it had in the editor.
      let end = places.length;
      while (portfolio.delete(fenceUri(document, end))) end++;
      return end > 0;
    },
    delete: (document) => {
      const before = known(document);
      remember(document, []);
      for (const { uri } of before) portfolio.delete(uri);
    },
    placeOf: (uri) => {
      const index = fenceIndex(uri);
      return index === undefined ? undefined : known(documentUri(uri))[index];
    },
  };
}
