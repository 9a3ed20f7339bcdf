import type { Diagnostic } from "vscode-languageserver";
import { outward } from "#core/services/embedded/outward";
import type { Snapshot } from "#core/services/snapshot";
import type { PublisherSource, VersionedDiagnostics } from "./diagnostics";
import type { Documents } from "./documents";
import type { EmbeddedMaps } from "./embedding";
import { MOST_ATTEMPTS } from "./inSteps";

/** What the diagnostics of open documents are made from. */
export interface DiagnosticsHost {
  /** The newest state of a map with its settings, which may have to be asked for. */
  newest(uri: string): Promise<Snapshot | undefined>;
  /** Does the long part of it in steps; false when the map changed meanwhile. */
  prepare(snapshot: Snapshot): Promise<boolean>;
  /** Lets everything have its turn that somebody waits for. */
  rest(): Promise<void>;
  diagnosticsOf(snapshot: Snapshot): Diagnostic[];
}

/** The diagnostics of whole documents: of a map, or of all maps in the fences of a Markdown document. */
export function documentDiagnostics(
  documents: Documents,
  embedded: EmbeddedMaps,
  { newest, prepare, rest, diagnosticsOf }: DiagnosticsHost,
): PublisherSource {
  const { markdown } = documents;
  const ofMap = async (uri: string) => {
    let snapshot = await newest(uri);
    for (let attempt = 1; snapshot && attempt < MOST_ATTEMPTS && !(await prepare(snapshot)); attempt++) {
      snapshot = await newest(uri);
    }
    return snapshot && { version: snapshot.version, diagnostics: diagnosticsOf(snapshot) };
  };
  /** Map by map, with rests; when the document changed meanwhile, its newest state from the start. */
  const ofMarkdown = async (uri: string, attempt = 1): Promise<VersionedDiagnostics | undefined> => {
    const version = markdown.versionOf(uri);
    if (version === undefined) return undefined;
    const diagnostics: Diagnostic[] = [];
    const gives = attempt < MOST_ATTEMPTS;
    for (const place of embedded.placesIn(uri)) {
      if (gives) await rest();
      const snapshot = await newest(place.uri);
      if (gives && snapshot) await prepare(snapshot);
      if (markdown.versionOf(uri) !== version) return ofMarkdown(uri, attempt + 1);
      if (!snapshot) continue;
      diagnostics.push(...(outward(diagnosticsOf(snapshot), place, embedded.find) as Diagnostic[]));
    }
    return { version, diagnostics };
  };
  return {
    versionOf: (uri) => documents.get(uri)?.version ?? markdown.versionOf(uri),
    compute: (uri) => (markdown.has(uri) ? ofMarkdown(uri) : ofMap(uri)),
  };
}
