import * as vscode from "vscode";
import { print } from "#core/language/print";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import type { EditorTheme } from "#core/render/themes/theme";
import type { Snapshot } from "#core/services/snapshot";
import type { HostRuntime } from "../languageServer";
import { EXPORT_FORMATS, type ExportFormat } from "./exportFormats";

/** A map to be drawn. */
export interface ExportSource {
  readonly uri: vscode.Uri;
  readonly snapshot: Snapshot;
}

/**
 * Draws maps into files. Where a process can be started the command line does it, so that a picture has the same
 * bytes as `mapwright render` writes; elsewhere only SVG can be drawn, by the same code.
 */
export class Exporter {
  readonly #run: HostRuntime["runCommandLine"];

  constructor({ runCommandLine }: HostRuntime) {
    this.#run = runCommandLine;
  }

  /** Whether this host can draw in a format. */
  offers({ id }: Pick<ExportFormat, "id">): boolean {
    return id === "svg" || this.#run !== undefined;
  }

  /**
   * Draws a map and writes it.
   *
   * @throws with words for the user when it cannot be drawn or written; nothing is written then
   */
  async export(
    { uri, snapshot }: ExportSource,
    format: ExportFormat,
    target: vscode.Uri,
    cancelled?: vscode.CancellationToken,
  ): Promise<void> {
    const picture = await this.draw({ uri, snapshot }, format.id, cancelled);
    if (cancelled?.isCancellationRequested) throw new vscode.CancellationError();
    await vscode.workspace.fs.writeFile(target, picture);
  }

  /**
   * Draws a map as it is exported.
   *
   * @throws with words for the user when it cannot be drawn
   */
  async draw(
    { uri, snapshot }: ExportSource,
    id: ExportFormat["id"],
    cancelled?: vscode.CancellationToken,
  ): Promise<Uint8Array> {
    const settings = vscode.workspace.getConfiguration("mapwright.export", uri);
    const theme = settings.get<EditorTheme>("theme", "light");
    const scale = settings.get("scale", 2);
    const scales = EXPORT_FORMATS.some((format) => format.id === id && format.scales);
    if (this.#run === undefined) {
      const scene = renderScene(snapshot.map, { theme, boundaries: snapshot.boundaries });
      return new TextEncoder().encode(sceneToSvg(scene, print(snapshot.tree)));
    }
    const args = [
      "render",
      "-",
      "--format",
      id,
      "--theme",
      theme,
      ...(scales ? ["--scale", String(scale)] : []),
    ];
    // Settings files are looked for from the map's folder.
    const folder = uri.scheme === "file" ? vscode.Uri.joinPath(uri, "..").fsPath : undefined;
    return this.#run(args, print(snapshot.tree), folder, cancelled);
  }
}

/** Where a map's picture goes unless somebody says otherwise: beside it, under its name. */
export function besides(uri: vscode.Uri, { id }: ExportFormat): vscode.Uri {
  const path = uri.path.replace(/\.[^./]*$/, "");
  return uri.with({ path: `${path}.${id}` });
}
