import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  WatchKind,
} from "vscode-languageserver";
import { CONFIG_FILE } from "#core/analysis/config/config";
import type { Outside } from "#core/analysis/rule";
import { toDocument } from "#core/language/markdown/fencePlaces";
import { documentUri, isFenceUri } from "#core/language/markdown/mapFences";
import { MAP_EXTENSIONS, MARKDOWN_EXTENSIONS, PRODUCT } from "#core/language/product";
import { COLOUR_THEME, type ColourThemeParams } from "#core/protocol/initialization";
import { REPORTS_CHANGED } from "#core/protocol/report";
import { type ClientFeatures, readEditorTheme } from "#core/services/clientFeatures";
import { findingsInSteps } from "#core/services/findings";
import type { Snapshot } from "#core/services/snapshot";
import { capabilitiesOf } from "./capabilities";
import { createChanges } from "./changes";
import { type ClientFacts, readClientFacts } from "./clientFacts";
import { createConfigFiles } from "./configFiles";
import { createConfiguration } from "./configuration";
import { createDiagnosticStates } from "./diagnosticStates";
import { createPublisher, createResultIds } from "./diagnostics";
import { documentDiagnostics } from "./documentDiagnostics";
import { createDocuments } from "./documents";
import { type EmbeddedMaps, embedding } from "./embedding";
import { encodedConnection } from "./encoding/encodedConnection";
import type { FeatureHost } from "./feature";
import { diagnosticsOf, FEATURES } from "./features";
import { inSteps } from "./inSteps";
import { connectionLog, type Log } from "./logging";
import { COMMIT_LOG, createOutsideWorld } from "./outside";
import type { Runtime } from "./runtime";
import { createSwitching, isRegistered } from "./switching";
import { createTokenStates } from "./tokenStates";
import { createTurns } from "./turns";
import { createVirtualDocuments } from "./virtualDocuments";
import { openWorkspace } from "./workspaceAccess";
import { createWorkspaceReports } from "./workspaceReports";

/**
 * Serves one client over a connection until it ends. The parts are made when the client has said what it can
 * do, for that decides how diagnostics and settings travel.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => {
    const client = readClientFacts(params);
    serve(counting(connection, runtime, client), runtime, client);
    return initializeResult(client);
  });
  connection.listen();
}

/** The connection for a server that counts in UTF-16, whatever the client counts in. */
function counting(connection: Connection, { files }: Runtime, { positionEncoding }: ClientFacts): Connection {
  if (positionEncoding === PositionEncodingKind.UTF16) return connection;
  return encodedConnection(connection, async (uri) => files?.read(documentUri(uri)));
}

/** What the client is told of the server. */
function initializeResult(client: ClientFacts): InitializeResult {
  const fixed = FEATURES.filter((row) => !isRegistered(row, client));
  const offered = capabilitiesOf(fixed, client.features);
  return {
    capabilities: {
      positionEncoding: client.positionEncoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...offered,
      workspace: { ...offered.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
    },
    serverInfo: { name: PRODUCT.displayName, version: PRODUCT.version },
  };
}

/** Asks the client to tell of changed settings, and of maps that come or go, where it can. */
async function registerForChanges(connection: Connection, client: ClientFacts): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: PRODUCT.name });
  }
  if (client.registersWatchers) {
    const watchers = [
      { globPattern: `**/*{${[...MAP_EXTENSIONS, ...MARKDOWN_EXTENSIONS].join(",")}}` },
      // Of a folder that goes, clients tell no more than that: its maps are not named.
      { globPattern: "**/*", kind: WatchKind.Delete },
      { globPattern: `**/${COMMIT_LOG}` },
      { globPattern: `**/${CONFIG_FILE}` },
    ];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** Gives places in fences as editors know them, for links in texts. */
function placeIn({ find }: EmbeddedMaps): NonNullable<ClientFeatures["placeOf"]> {
  return (uri, position) => {
    const place = find(uri);
    return place ? { uri: place.document, position: toDocument(place.fence, position) } : { uri, position };
  };
}

/** Asks for colours and for what stands between the lines again, where the client lets itself be told. */
function renewAnnotations(connection: Connection, client: ClientFacts, log: Log): void {
  const { inlayHint, semanticTokens } = connection.languages;
  const failed = (error: unknown) => log.error("what the text is shown with was not refreshed", error);
  if (client.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
  if (client.refreshesInlayHints) inlayHint.refresh().catch(failed);
  if (client.refreshesSemanticTokens) semanticTokens.refresh().catch(failed);
}

/** The names of the states of open documents; those in fences make one together. */
function stateNames(
  snapshots: Iterable<Snapshot>,
  nameOf: (snapshot: Snapshot) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const snapshot of snapshots) {
    const uri = documentUri(snapshot.uri);
    const known = names.get(uri);
    names.set(uri, known === undefined ? nameOf(snapshot) : `${known} ${nameOf(snapshot)}`);
  }
  return names;
}

function serve(connection: Connection, runtime: Runtime, client: ClientFacts): void {
  const log = connectionLog(connection);
  const configFiles = createConfigFiles(connection, runtime, client, log);
  const configuration = createConfiguration(connection, client, configFiles, log);
  const resultId = createResultIds();
  const tokens = createTokenStates();
  const reports = createDiagnosticStates();
  const turns = createTurns(runtime.pause);
  const changes = createChanges();
  /** Rises when files or settings changed. */
  let generation = 0;
  const virtual = createVirtualDocuments(connection, log);
  const switching = createSwitching(connection, client, FEATURES, configuration, log);
  let { pictures } = client.features;

  const documents = createDocuments(log, {
    changed: ({ uri }) => {
      turns.arrived();
      outside.changed(uri);
      virtual.changed(uri);
      changes.note();
      if (!isFenceUri(uri)) publisher?.schedule(uri);
    },
    closed: (uri) => {
      configuration.forget(uri);
      tokens.forget(uri);
      reports.forget(uri);
      outside.closed(uri);
      // A fence comes and goes in a document that stays.
      if (!isFenceUri(uri)) workspaceReports.gone(uri);
      virtual.changed(uri);
      changes.note();
      if (!isFenceUri(uri)) publisher?.clear(uri);
    },
    markdownOpened: (uri) => outside.markdownOpened(uri),
    markdownChanged: (uri) => publisher?.schedule(uri),
    markdownClosed: (uri, text) => {
      outside.markdownClosed(uri, text);
      workspaceReports.gone(uri);
      publisher?.clear(uri);
    },
  });
  const embedded: EmbeddedMaps = {
    placesIn: documents.markdown.placesIn,
    find: (uri) => documents.markdown.find(uri) ?? outside.placeOf(uri),
    nearest: documents.nearest,
  };
  const clientFeatures = () => ({ ...client.features, ...(pictures !== undefined && { pictures }) });
  const host: FeatureHost = {
    log,
    turns,
    clientFeatures,
    virtual,
    changes,
    get workspaceReports() {
      return workspaceReports;
    },
    current: documents.get,
    newest: async (uri) => documents.withSettings(uri, await configuration.of(uri)),
    context: (snapshot) => {
      let known: Outside | undefined;
      const placeOf = isFenceUri(snapshot.uri) ? placeIn(embedded) : undefined;
      return {
        client: { ...clientFeatures(), ...(placeOf && { placeOf }) },
        tokens,
        reports,
        // Most requests do not look beyond the map, so nothing is looked up for them.
        get outside() {
          known ??= outside.of(snapshot);
          return known;
        },
        get resultId() {
          return resultId(snapshot, this.outside);
        },
      };
    },
    workspace: (token) => openWorkspace(outside.workspace, { ...host, settings: configuration.of }, token),
  };
  const openDiagnostics = documentDiagnostics(documents, embedded, {
    newest: host.newest,
    rest: () => turns.take("later"),
    prepare: (snapshot) =>
      inSteps(
        findingsInSteps(snapshot, host.context(snapshot).outside),
        () => turns.take("later"),
        () => documents.get(snapshot.uri)?.tree === snapshot.tree,
      ),
    diagnosticsOf: (snapshot) => diagnosticsOf(snapshot, host.context(snapshot)),
  });
  const publisher = client.pullsDiagnostics ? undefined : createPublisher(connection, log, openDiagnostics);
  const workspaceReports = createWorkspaceReports({
    embedded,
    workspace: host.workspace,
    settings: configuration.of,
    open: () =>
      stateNames(documents.all(), (snapshot) => {
        // Of a map in a fence it matters also where it stands.
        const line = embedded.find(snapshot.uri)?.fence.openingLine;
        return `${host.context(snapshot).resultId}${line === undefined ? "" : `@${line}`}`;
      }),
    ofOpen: openDiagnostics.compute,
    ofStored: (snapshot, known) => diagnosticsOf(snapshot, { client: clientFeatures(), outside: known }),
    besides: (uri) => outside.besides(uri),
    get generation() {
      return generation;
    },
  });
  const renewDiagnostics = (uris?: readonly string[]) => {
    changes.note();
    const changed = uris ?? [...documents.all()].map((snapshot) => snapshot.uri);
    for (const uri of new Set(changed.map(documentUri))) publisher?.schedule(uri);
    if (client.followsReports) {
      connection
        .sendNotification(REPORTS_CHANGED)
        .catch((error: unknown) => log.error("the client was not told of changed reports", error));
    }
    if (client.refreshesDiagnostics) {
      connection.languages.diagnostics
        .refresh()
        .catch((error: unknown) => log.error("diagnostics were not refreshed", error));
    }
  };

  const outside = createOutsideWorld({
    connection,
    client,
    runtime,
    log,
    current: documents.get,
    open: documents.all,
    changed: changes.note,
    renew: renewDiagnostics,
  });

  const answering = embedding(connection, embedded);
  for (const feature of FEATURES) feature.register(answering, host);
  connection.onDidOpenTextDocument((params) => {
    workspaceReports.there(params.textDocument.uri);
    documents.open(params);
  });
  connection.onDidChangeTextDocument(documents.change);
  connection.onDidCloseTextDocument(documents.close);
  const renewAll = () => {
    generation++;
    renewDiagnostics();
    renewAnnotations(connection, client, log);
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.change(settings);
    switching.follow();
    renewAll();
  });
  connection.onNotification(COLOUR_THEME, (params: Partial<ColourThemeParams> | undefined) => {
    pictures = readEditorTheme(params?.pictures) ?? pictures;
  });
  connection.onDidChangeWatchedFiles(({ changes: events }) => {
    generation++;
    for (const { uri, type } of events) {
      if (type === FileChangeType.Deleted) workspaceReports.gone(uri);
      else workspaceReports.there(uri);
    }
    outside.filesChanged(events);
    changes.note();
    if (!configFiles.changed(events)) return;
    configuration.filesChanged();
    renewAll();
  });
  connection.onNotification(DidCreateFilesNotification.type, ({ files }) =>
    outside.filesMoved(
      [],
      files.map(({ uri }) => uri),
    ),
  );
  connection.onNotification(DidDeleteFilesNotification.type, ({ files }) =>
    outside.filesMoved(
      files.map(({ uri }) => uri),
      [],
    ),
  );
  connection.onNotification(DidRenameFilesNotification.type, ({ files }) =>
    outside.filesMoved(
      files.map(({ oldUri }) => oldUri),
      files.map(({ newUri }) => newUri),
    ),
  );
  connection.onInitialized(() => {
    registerForChanges(connection, client).catch((error: unknown) =>
      log.error("the client does not tell of changed settings or files", error),
    );
    switching.follow();
    outside.start();
  });
  connection.onShutdown(() => {
    outside.dispose();
    virtual.dispose();
    publisher?.dispose();
  });
}
