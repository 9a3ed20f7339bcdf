import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { type NamedThing, namedThingAt, nodeThing } from "../analysis/naming/namedThing";
import { readNewName, typedName } from "../analysis/naming/newName";
import { renameThing } from "../analysis/naming/renameThing";
import { fileNameOf } from "../analysis/portfolio/addresses";
import { summaryOf } from "../analysis/portfolio/mapSummary";
import { Refusal } from "../analysis/refusal";
import { count, listNames, quote } from "../analysis/words";
import { positionAt } from "../language/positions";
import { type Position, type Range, rangeOf, type TextChange } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import type { Snapshot } from "./snapshot";
import type { Workspace } from "./workspace";

/** What a rename begins with. */
export interface PreparedRename {
  /** The name where the cursor is, quotes included. */
  readonly range: Range;
  /** What the user changes: the name as its declaration spells it. */
  readonly placeholder: string;
}

/**
 * The name at a position with the text to begin with; undefined where nothing is named.
 *
 * @throws Refusal for an address, which is no name
 */
export function prepareRename(snapshot: Snapshot, position: Position): PreparedRename | undefined {
  const found = namedThingAt(snapshot.map, position);
  return found && { range: rangeOf(found.at.line, found.at), placeholder: typedName(found.thing.name) };
}

/**
 * Gives the thing at a position another name: in its own map, and, as `mapwright.rename.otherMaps` says, in the other
 * maps of the workspace that declare a component of that name. Maps in which the name cannot be given are left out.
 *
 * @param typed the new name, see `readNewName`
 * @param workspace asked for only when other maps matter
 * @throws Refusal when the name is none, is taken, or cannot be written
 */
export async function rename(
  snapshot: Snapshot,
  position: Position,
  typed: string,
  client: ClientFeatures,
  workspace: () => Promise<Workspace>,
): Promise<WorkspaceEdit | undefined> {
  const found = namedThingAt(snapshot.map, position);
  if (!found) return undefined;
  const newName = readNewName(typed);
  const { thing } = found;
  const own = ownEdits(snapshot, thing, newName);
  const asks = snapshot.settings.renameOtherMaps === "ask";
  const wanted = asks ? client.changeAnnotations === true : snapshot.settings.renameOtherMaps === "always";
  if (!wanted || !thing.node || own.edits.length === 0) return editOf(client, [own]);
  return acrossMaps(snapshot, thing, newName, own, client, await workspace());
}

/**
 * Gives a component another name in its own map and in all others of the workspace that declare one of that name, as
 * an author who has chosen just that wants it. The author is asked before other maps change, where the client can ask
 * and unless `mapwright.rename.otherMaps` says that they always do.
 *
 * @param thing a component, see `nodeThing`
 * @throws Refusal when the name is taken or cannot be written in the map itself
 */
export function renameInAllMaps(
  snapshot: Snapshot,
  thing: NamedThing,
  newName: string,
  client: ClientFeatures,
  workspace: Workspace,
): Promise<WorkspaceEdit> {
  return acrossMaps(snapshot, thing, newName, ownEdits(snapshot, thing, newName), client, workspace);
}

async function acrossMaps(
  snapshot: Snapshot,
  thing: NamedThing,
  newName: string,
  own: MapEdits,
  client: ClientFeatures,
  workspace: Workspace,
): Promise<WorkspaceEdit> {
  const others = await renameElsewhere(snapshot, thing, newName, workspace);
  if (others.maps.length === 0) return editOf(client, [own]);
  const asks = client.changeAnnotations === true && snapshot.settings.renameOtherMaps !== "always";
  return editOf(client, [own], others.maps, asks ? annotationFor(thing, others) : undefined);
}

function ownEdits(snapshot: Snapshot, thing: NamedThing, newName: string): MapEdits {
  const { uri, version, map } = snapshot;
  return { uri, version, edits: editsOf(snapshot, renameThing(map, thing, newName)) };
}

interface MapEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

interface OtherMaps {
  readonly maps: readonly MapEdits[];
  /** File names of maps that have something else of the new name, or cannot take it. */
  readonly leftOut: readonly string[];
}

async function renameElsewhere(
  snapshot: Snapshot,
  { name, node }: NamedThing,
  newName: string,
  workspace: Workspace,
): Promise<OtherMaps> {
  const { uri, map } = snapshot;
  const key = node?.key ?? "";
  const holders = [...workspace.portfolio.withName(key, { uri, summary: summaryOf(map) })].map(
    (holder) => holder.uri,
  );
  const maps: MapEdits[] = [];
  const leftOut: string[] = [];
  for await (const other of workspace.snapshots(holders)) {
    const there = other.map.resolve({ text: name, key });
    if (!there) continue;
    try {
      const edits = editsOf(other, renameThing(other.map, nodeThing(other.map, there), newName));
      if (edits.length > 0) maps.push({ uri: other.uri, version: workspace.versionOf(other.uri), edits });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      leftOut.push(fileNameOf(other.uri));
    }
  }
  return { maps, leftOut };
}

function annotationFor({ name }: NamedThing, { maps, leftOut }: OtherMaps): ChangeAnnotation {
  const without = leftOut.length === 0 ? "" : `; not in ${listNames(leftOut)}, where the new name is taken`;
  return {
    label: "Rename in other maps, too",
    needsConfirmation: true,
    description: `${quote(name)} in ${count(maps.length, "other map")} of the workspace${without}`,
  };
}

/** Id of the only annotation. */
const OTHER_MAPS = "otherMaps";

function editOf(
  client: ClientFeatures,
  own: readonly MapEdits[],
  others: readonly MapEdits[] = [],
  annotation?: ChangeAnnotation,
): WorkspaceEdit {
  const all = [...own, ...others];
  if (!client.documentChanges) {
    return { changes: Object.fromEntries(all.map(({ uri, edits }) => [uri, [...edits]])) };
  }
  const documentChanges = all.map((map) => ({
    textDocument: { uri: map.uri, version: map.version },
    edits: annotation && others.includes(map) ? map.edits.map(annotated) : [...map.edits],
  }));
  return { documentChanges, ...(annotation && { changeAnnotations: { [OTHER_MAPS]: annotation } }) };
}

function annotated(edit: TextEdit): AnnotatedTextEdit {
  return { ...edit, annotationId: OTHER_MAPS };
}

function editsOf({ tree }: Snapshot, changes: readonly TextChange[]): TextEdit[] {
  return changes.map(({ start, end, text }) => ({
    range: { start: positionAt(tree, start), end: positionAt(tree, end) },
    newText: text,
  }));
}
