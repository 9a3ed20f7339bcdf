import * as vscode from "vscode";
import { fileNameOf } from "#core/analysis/portfolio/addresses";
import { hasMarkdownExtension, PRODUCT } from "#core/language/product";
import type { ListedDocument } from "#core/services/mapListing";

/** A document with maps in the view. */
export interface MapRow {
  readonly kind: "map";
  readonly resourceUri: vscode.Uri;
  readonly listed: ListedDocument;
}

/** Something found in it. */
export interface FindingRow {
  readonly kind: "finding";
  readonly map: MapRow;
  readonly finding: vscode.Diagnostic;
}

export type Row = MapRow | FindingRow;

/** What is called how, loudest first; the forms are those for one and for several. */
const SEVERITIES = [
  { severity: vscode.DiagnosticSeverity.Error, icon: "error", colour: "problemsErrorIcon.foreground" },
  { severity: vscode.DiagnosticSeverity.Warning, icon: "warning", colour: "problemsWarningIcon.foreground" },
  { severity: vscode.DiagnosticSeverity.Information, icon: "info", colour: "problemsInfoIcon.foreground" },
  { severity: vscode.DiagnosticSeverity.Hint, icon: "lightbulb", colour: "editorLightBulb.foreground" },
] as const;

/** What was found in a document, loudest first and then by line, as the Problems panel has it. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === PRODUCT.name)
    .sort((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
}

/** What a map is called: its title, else the name of its file. */
export function labelOf({ listed }: MapRow): string {
  return listed.titles.find((title) => title !== "") ?? fileNameOf(listed.uri);
}

/** The row as VS Code shows it. */
export function itemOf(row: Row): vscode.TreeItem {
  return row.kind === "map" ? mapItem(row) : findingItem(row);
}

function mapItem(row: MapRow): vscode.TreeItem {
  const { resourceUri, listed } = row;
  const findings = findingsIn(resourceUri);
  const label = labelOf(row);
  const path = vscode.workspace.asRelativePath(resourceUri);
  const said = countsOf(findings);
  const several = listed.titles.length > 1 ? [vscode.l10n.t("{0} maps", listed.titles.length)] : [];
  const item = new vscode.TreeItem(
    label,
    findings.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = listed.uri;
  item.resourceUri = resourceUri;
  item.iconPath = vscode.ThemeIcon.File;
  // Where it is comes first, and is what a narrow view shows: several may be called alike, and counts have a badge, too.
  item.description = [...(path === label ? [] : [path]), ...several, ...said].join(" · ");
  item.contextValue = hasMarkdownExtension(resourceUri.path) ? "markdown" : "map";
  item.tooltip = new vscode.MarkdownString();
  item.tooltip.appendText(
    [label, path, vscode.l10n.t("{0} names", listed.names), ...said.slice(0, 4)].join("\n"),
  );
  item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [resourceUri] };
  item.accessibilityInformation = { label: [label, ...said, ...several, path].join(", ") };
  return item;
}

function findingItem({ map, finding }: FindingRow): vscode.TreeItem {
  const { start } = finding.range;
  const line = vscode.l10n.t("line {0}", start.line + 1);
  const item = new vscode.TreeItem(finding.message);
  const look = SEVERITIES.find(({ severity }) => severity === finding.severity);
  if (look) item.iconPath = new vscode.ThemeIcon(look.icon, new vscode.ThemeColor(look.colour));
  item.description = line;
  item.contextValue = "finding";
  item.tooltip = finding.message;
  const options: vscode.TextDocumentShowOptions = { selection: finding.range };
  item.command = {
    command: "vscode.open",
    title: vscode.l10n.t("Open"),
    arguments: [map.resourceUri, options],
  };
  item.accessibilityInformation = { label: [look?.icon ?? "", finding.message, line].join(", ") };
  return item;
}

/** "2 errors", "1 warning", …: what there is, loudest first. */
function countsOf(findings: readonly vscode.Diagnostic[]): string[] {
  const { l10n } = vscode;
  const words = [
    (n: number) => (n === 1 ? l10n.t("1 error") : l10n.t("{0} errors", n)),
    (n: number) => (n === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", n)),
    (n: number) => (n === 1 ? l10n.t("1 note") : l10n.t("{0} notes", n)),
    (n: number) => (n === 1 ? l10n.t("1 hint") : l10n.t("{0} hints", n)),
  ];
  return words.flatMap((say, severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [say(count)];
  });
}
