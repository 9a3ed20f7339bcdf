import type { Diagnostic } from "vscode-languageserver";
import { outward } from "#core/services/embedded/outward";
import type { Snapshot } from "#core/services/snapshot";
import type { PublisherSource } from "./diagnostics";
import type { Documents } from "./documents";
import type { EmbeddedMaps } from "./embedding";
import { MOST_ATTEMPTS } from "./inSteps";

/** What the diagnostics of open documents are made from. */
export interface DiagnosticsHost {
  /** The newest state of a map with its settings, which may have to be asked for. */
  newest(uri: string): Promise<Snapshot | undefined>;
  /** Does the long part of it in steps; false when the map changed meanwhile. */
  prepare(snapshot: Snapshot): Promise<boolean>;
  diagnosticsOf(snapshot: Snapshot): Diagnostic[];
}

/** The diagnostics of whole documents: of a map, or of all maps in the fences of a Markdown document. */
export function documentDiagnostics(
  documents: Documents,
  embedded: EmbeddedMaps,
  { newest, prepare, diagnosticsOf }: DiagnosticsHost,
): PublisherSource {
  const { markdown } = documents;
  const ofMap = async (uri: string) => {
    let snapshot = await newest(uri);
    for (let attempt = 1; snapshot && attempt < MOST_ATTEMPTS && !(await prepare(snapshot)); attempt++) {
      snapshot = await newest(uri);
    }
    return snapshot && { version: snapshot.version, diagnostics: diagnosticsOf(snapshot) };
  };
  const ofMarkdown = async (uri: string, version: number) => {
    const places = embedded.placesIn(uri);
    const snapshots = await Promise.all(places.map((place) => newest(place.uri)));
    const diagnostics = places.flatMap((place, index) => {
      const snapshot = snapshots[index];
      return snapshot ? (outward(diagnosticsOf(snapshot), place, embedded.find) as Diagnostic[]) : [];
    });
    return { version, diagnostics };
  };
  return {
    versionOf: (uri) => documents.get(uri)?.version ?? markdown.versionOf(uri),
    compute: (uri) => {
      const version = markdown.versionOf(uri);
      return version === undefined ? ofMap(uri) : ofMarkdown(uri, version);
    },
  };
}
