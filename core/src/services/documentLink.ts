import type { DocumentLink } from "vscode-languageserver-types";
import { addressPlaces } from "../analysis/addressPlaces";
import { hasScheme } from "../analysis/literalAddress";
import { partsOf } from "../analysis/parts/partsOf";
import { addressUri } from "../analysis/portfolio/addressUris";
import { urlOf } from "../analysis/submapAddress";
import { excerpt } from "../analysis/words";
import { rangeOf, type Span } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import type { Snapshot } from "./snapshot";

/** A place that leads somewhere. */
interface LinkPlace extends Span {
  /** Zero-based. */
  readonly line: number;
  readonly address: string;
}

/** What `resolveDocumentLink` goes by. */
interface LinkData {
  readonly uri: string;
  readonly address: string;
}

/** An address of the web in words: up to a blank or a character that no address holds. */
const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"'`\\^{|}]+/g;

/** Punctuation behind an address belongs to the sentence. */
const TRAILING = new Set([".", ",", ";", ":", "!", "?", ")", "]"]);

/**
 * What can be followed: addresses of `url` lines, references of submaps to them or to a file, and addresses of the web
 * in comments, notes and annotations. Where a file is, is worked out when the link is followed.
 */
export function documentLink(snapshot: Snapshot): DocumentLink[] {
  const { uri, map } = snapshot;
  return [...addressPlaces(map), ...references(map), ...webAddresses(map)].flatMap(
    (place): DocumentLink[] => {
      const { line, address } = place;
      const target = addressUri(uri, address);
      if (target === undefined) return [];
      const link = { range: rangeOf(line, place), tooltip: `Open ${excerpt(address)}` };
      return [
        hasScheme(address) ? { ...link, target } : { ...link, data: { uri, address } satisfies LinkData },
      ];
    },
  );
}

/** A link of ours with the file it leads to. */
export function resolveDocumentLink(link: DocumentLink): DocumentLink {
  const data: unknown = link.data;
  if (!isLinkData(data)) return link;
  const target = addressUri(data.uri, data.address);
  return target === undefined ? link : { ...link, target };
}

function isLinkData(data: unknown): data is LinkData {
  if (typeof data !== "object" || data === null || !("uri" in data) || !("address" in data)) return false;
  return typeof data.uri === "string" && typeof data.address === "string";
}

/** The names of urls in submaps, which lead where the url does. */
function references(map: WardleyMap): LinkPlace[] {
  return map.nodes.flatMap((node) => {
    const reference = node.statement.url?.reference;
    const address = urlOf(map, node)?.address;
    return !address || !reference
      ? []
      : [{ line: node.line, start: reference.start, end: reference.end, address }];
  });
}

function webAddresses({ tree }: WardleyMap): LinkPlace[] {
  return tree.lines.flatMap((line, number) => {
    if (!line.text.includes("://")) return [];
    return partsOf(line)
      .filter(({ role, statement }) => role === "comment" || (role === "text" && statement?.kind !== "url"))
      .flatMap(({ start, end }) => webAddressesIn(line.text.slice(start, end), number, start));
  });
}

function webAddressesIn(text: string, line: number, offset: number): LinkPlace[] {
  return [...text.matchAll(WEB_ADDRESS)].map((found) => {
    let { length } = found[0];
    while (TRAILING.has(found[0][length - 1] ?? "")) length--;
    const start = offset + found.index;
    return { line, start, end: start + length, address: found[0].slice(0, length) };
  });
}
