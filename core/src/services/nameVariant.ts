import type { CodeAction, Diagnostic, WorkspaceEdit } from "vscode-languageserver-types";
import { nodeThing } from "../analysis/naming/namedThing";
import { summaryOf } from "../analysis/portfolio/mapSummary";
import { Refusal } from "../analysis/refusal";
import type { Outside } from "../analysis/rule";
import { crossMapNameVariant, usualSpelling } from "../analysis/rules/crossMapNameVariant";
import { nameRange } from "../analysis/strategy/places";
import { oneLine, quote } from "../analysis/words";
import type { Range } from "../language/text";
import type { MapNode } from "../model/wardleyMap";
import type { ClientFeatures } from "./clientFeatures";
import { meet, shownDiagnostic } from "./codeAction";
import { QUICK_FIX, wantsKind } from "./codeActionKinds";
import { findingsOf } from "./findings";
import { renameInAllMaps } from "./rename";
import type { Snapshot } from "./snapshot";
import type { Workspace } from "./workspace";

/** What the client asks for, as for other repairs. */
export interface NameVariantRequest {
  readonly client: ClientFeatures;
  readonly outside: Outside;
  readonly diagnostics: readonly Diagnostic[];
  readonly only?: readonly string[] | undefined;
}

/** By what an action that was offered is found again when the author has chosen it. */
export interface NameVariantData {
  readonly uri: string;
  readonly version: number;
  /** The folded name that is written otherwise elsewhere. */
  readonly variant: string;
  /** The name to be written instead. */
  readonly usual: string;
}

/**
 * Writes a name in all maps of the workspace as most of them have it, where `cross-map-name-variant` has found another
 * spelling at a range and other maps have that too. The fix for the map alone comes with the finding. Clients that
 * fill in edits later get `NameVariantData`, so that other maps are read only when the action is chosen.
 */
export async function nameVariantActions(
  snapshot: Snapshot,
  range: Range,
  request: NameVariantRequest,
  workspace: () => Promise<Workspace>,
): Promise<CodeAction[]> {
  const { client, outside, only } = request;
  const { portfolio } = outside;
  if (!portfolio || !wantsKind(only, QUICK_FIX)) return [];
  const { uri, version, map } = snapshot;
  const actions: CodeAction[] = [];
  for (const finding of findingsOf(snapshot, outside)) {
    if (finding.rule !== crossMapNameVariant || !meet(finding.range, range)) continue;
    // What cannot be written in the map itself is not offered for all.
    if (!finding.fixes?.some(({ changes }) => changes.length > 0)) continue;
    const node = nodeAt(snapshot, finding.range);
    const usual = node && usualSpelling(map, node, portfolio)?.[0]?.declaration;
    if (!node || !usual) continue;
    const data = { uri, version, variant: node.key, usual: usual.name };
    const known = await workspace();
    if (!isWrittenElsewhere(snapshot, known, data.variant, usual.key)) continue;
    const action = {
      title: `Write ${quote(oneLine(usual.name))} in all maps of the workspace`,
      kind: QUICK_FIX,
      diagnostics: [shownDiagnostic(snapshot, finding, { ...request, ruleDocs: client.ruleDocs })],
    };
    if (client.resolvesEdits) actions.push({ ...action, data });
    else {
      const edit = await editAtOnce(snapshot, data, client, known);
      if (edit) actions.push({ ...action, edit });
    }
  }
  return actions;
}

/**
 * The edit of an action that was offered before.
 *
 * @throws Refusal when the name cannot be given in the map from which it was asked for
 */
export function resolveNameVariant(
  snapshot: Snapshot,
  { variant, usual }: NameVariantData,
  client: ClientFeatures,
  workspace: Workspace,
): Promise<WorkspaceEdit> {
  const node = snapshot.map.nodes.find(({ key }) => key === variant);
  if (!node) throw new Refusal("This cannot be done any more: the map has changed.");
  return renameInAllMaps(snapshot, nodeThing(snapshot.map, node), usual, client, workspace);
}

/** The data of an action that `nameVariantActions` made; undefined for anything else. */
export function readNameVariantData(data: unknown): NameVariantData | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { uri, version, variant, usual } = data as Partial<Record<keyof NameVariantData, unknown>>;
  if (typeof uri !== "string" || typeof version !== "number") return undefined;
  if (typeof variant !== "string" || typeof usual !== "string") return undefined;
  return { uri, version, variant, usual };
}

function nodeAt({ map }: Snapshot, range: Range): MapNode | undefined {
  return map.nodes.find((node) => {
    const { start } = nameRange(node);
    return start.line === range.start.line && start.character === range.start.character;
  });
}

/** True when another map has the variant and not the usual name beside it, which would mean two things. */
function isWrittenElsewhere(
  { uri, map }: Snapshot,
  { portfolio }: Workspace,
  variant: string,
  usual: string,
): boolean {
  const self = { uri, summary: summaryOf(map) };
  return [...portfolio.withName(variant, self)].some(({ summary }) => !summary.names.has(usual));
}

async function editAtOnce(
  snapshot: Snapshot,
  data: NameVariantData,
  client: ClientFeatures,
  workspace: Workspace,
): Promise<WorkspaceEdit | undefined> {
  try {
    return await resolveNameVariant(snapshot, data, client, workspace);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
