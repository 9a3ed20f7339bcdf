import type { CodeAction, Diagnostic } from "vscode-languageserver-types";
import { type AddressPlace, addressPlaces } from "../analysis/addressPlaces";
import { insertLinesAfter } from "../analysis/edits";
import { isLiteralAddress } from "../analysis/literalAddress";
import { usableName } from "../analysis/nameText";
import { fileStemOf } from "../analysis/portfolio/addresses";
import { addressUri } from "../analysis/portfolio/addressUris";
import type { Outside } from "../analysis/rule";
import { unresolvedUrl } from "../analysis/rules/unresolvedUrl";
import { urlOf } from "../analysis/submapAddress";
import { oneLine, quote } from "../analysis/words";
import { hasMapExtension } from "../language/product";
import { type Range, rangeOf, type TextChange } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import type { ClientFeatures } from "./clientFeatures";
import { QUICK_FIX, wantsKind } from "./codeActionKinds";
import { workspaceEditOf } from "./mapChanges";
import type { Snapshot } from "./snapshot";

/** What the client asks for, as for other repairs. */
export interface MissingFileRequest {
  readonly client: ClientFeatures;
  readonly outside: Outside;
  readonly diagnostics: readonly Diagnostic[];
  readonly only?: readonly string[] | undefined;
}

/**
 * Creates the map to which an address at a range leads, when it is known not to be there: with a title, a user, and
 * what the submap stands for, so that there is something to begin with.
 */
export function missingFileActions(
  snapshot: Snapshot,
  range: Range,
  { client, outside, diagnostics, only }: MissingFileRequest,
): CodeAction[] {
  if (!client.createsFiles || !wantsKind(only, QUICK_FIX)) return [];
  const { map } = snapshot;
  const missing = [
    ...addressPlaces(map).map(
      (place): Missing => ({ place, title: `Create the map ${quote(place.address)}` }),
    ),
    ...undefinedReferences(map),
  ];
  return missing.flatMap(({ place, title, changes = [] }): CodeAction[] => {
    if (!touchesLine(place, range) || outside.fileExists?.(place.address) !== false) return [];
    const uri = addressUri(snapshot.uri, place.address);
    if (uri === undefined || !hasMapExtension(uri)) return [];
    const shown = diagnostics.filter(
      ({ code, range: { start } }) =>
        code === unresolvedUrl.id && start.line === place.line && start.character === place.start,
    );
    const files = [{ uri, text: starterMap(place.submap?.name ?? fileStemOf(uri)) }];
    const edit = workspaceEditOf(snapshot, { changes, files }, client);
    return [{ title, kind: QUICK_FIX, diagnostics: shown, isPreferred: true, edit }];
  });
}

/** A map that an action would create. */
interface Missing {
  readonly place: AddressPlace;
  readonly title: string;
  /** What has to be written so that the map is led to. */
  readonly changes?: readonly TextChange[];
}

/** Submaps whose `url(name)` no `url` line defines: each is given one that leads to a map of that name. */
function undefinedReferences(map: WardleyMap): Missing[] {
  return map.nodes.flatMap((submap): Missing[] => {
    const { line, statement } = submap;
    const reference = statement.url?.reference;
    if (!reference || !FILE_NAME.test(reference.text) || isLiteralAddress(reference.text)) return [];
    if (urlOf(map, submap)) return [];
    const address = `${reference.text}.owm`;
    return [
      {
        place: { line, start: reference.start, end: reference.end, address, submap },
        title: `Create the map ${quote(address)} and lead ${quote(reference.text)} there`,
        changes: [insertLinesAfter(map, line, `url ${reference.text} [${address}]`)],
      },
    ];
  });
}

/** What may be the name of a file anywhere. */
const FILE_NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u;

function touchesLine(place: AddressPlace, { start, end }: Range): boolean {
  const { start: from, end: to } = rangeOf(place.line, place);
  if (place.line < start.line || place.line > end.line) return false;
  return (
    (place.line > start.line || to.character >= start.character) &&
    (place.line < end.line || from.character <= end.character)
  );
}

/** A map of one chain, to begin with. */
export function starterMap(name: string): string {
  const title = oneLine(name).trim();
  const component = usableName(title === "User" ? "First component" : title);
  return [
    `title ${title}`,
    "",
    "anchor User [0.95, 0.55]",
    `component ${component} [0.75, 0.5]`,
    "",
    `User->${component}`,
    "",
  ].join("\n");
}
