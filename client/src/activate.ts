import type MarkdownIt from "markdown-it";
import * as vscode from "vscode";
import { registerMapCanvas } from "./canvas/mapCanvas";
import { commands } from "./commands";
import { Comparisons } from "./compare/comparisons";
import { tellMenus } from "./compare/menuContexts";
import { Exporter } from "./export/exporter";
import { exportOnSave } from "./export/exportOnSave";
import { type HostRuntime, LanguageServer } from "./languageServer";
import { MapsView } from "./maps/mapsView";
import { MarkdownPreview } from "./markdown/markdownPreview";
import { isMapDocument, tellOfMermaidMaps } from "./mermaidMaps";
import { registerPaste } from "./paste/pasteAsMap";
import { LayerMemory } from "./preview/layerMemory";
import { MapDocuments } from "./preview/mapDocuments";
import { PicturesAhead } from "./preview/picturesAhead";
import { PreviewManager } from "./preview/previewManager";
import { RoomMemory } from "./preview/roomMemory";
import { LanguageModels } from "./report/languageModels";
import { ReportManager } from "./report/reportManager";
import { handleRulePages } from "./rulePages";
import { showServerStatus } from "./serverStatus";
import { startWhenNeeded } from "./startWhenNeeded";
import { readWebviewBundle } from "./webviewHtml";

/** What other extensions, and VS Code's Markdown preview among them, get of this one. */
export interface ExtensionApi {
  /** Draws maps in a Markdown renderer, see the contribution point `markdown.markdownItPlugins`. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/**
 * Builds the extension's objects and hands everything that must end with it to `context.subscriptions`.
 * The same for every host; `runtime` is what differs.
 */
export function activate(context: vscode.ExtensionContext, runtime: HostRuntime): ExtensionApi {
  const log = vscode.window.createOutputChannel("Mapwright", { log: true });
  const server = new LanguageServer(runtime, log, context.extension.id);
  const documents = new MapDocuments();
  const layers = new LayerMemory(context.workspaceState);
  const bundle = readWebviewBundle(context.extensionUri, "preview").catch((error: unknown) => {
    log.warn("Previews take longer to open: their page could not be read.", error);
    return undefined;
  });
  const previews = new PreviewManager({
    extensionUri: context.extensionUri,
    documents,
    server,
    layers,
    rooms: new RoomMemory(context),
    ahead: new PicturesAhead(),
    bundle,
    log,
  });
  context.subscriptions.push(log, server, documents, previews, showServerStatus(server));
  context.subscriptions.push(registerMapCanvas(previews), tellOfMermaidMaps(), registerPaste(documents));
  const models = new LanguageModels(log);
  const reports = new ReportManager({ extensionUri: context.extensionUri, server, models, log });
  context.subscriptions.push(models, reports);
  context.subscriptions.push(handleRulePages(context.extensionUri));
  const exporter = new Exporter(runtime);
  context.subscriptions.push(exportOnSave(exporter, log));
  const comparisons = new Comparisons({ extensionUri: context.extensionUri, log }, documents);
  context.subscriptions.push(comparisons, tellMenus());
  const memory = context.globalState;
  for (const command of commands({ log, server, previews, reports, exporter, comparisons, memory })) {
    context.subscriptions.push(vscode.commands.registerCommand(command.id, command.execute));
  }
  const markdown = new MarkdownPreview(documents, log);
  context.subscriptions.push(markdown, startWhenNeeded(server, vscode.workspace, isMapDocument));
  context.subscriptions.push(new MapsView(server));
  return { extendMarkdownIt: (md) => markdown.extendMarkdownIt(md) };
}
