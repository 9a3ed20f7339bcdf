import { insertAt, replaceSpan, sourceOf } from "../../analysis/edits";
import { isTaken } from "../../analysis/freeName";
import { usableName } from "../../analysis/nameText";
import { namedThingAt } from "../../analysis/naming/namedThing";
import { renameThing } from "../../analysis/naming/renameThing";
import { Refusal } from "../../analysis/refusal";
import { oneLine } from "../../analysis/words";
import { lineInPlace, parsedTree } from "../../language/lineInPlace";
import { foldName } from "../../language/names";
import type { EvolveStatement, NamePart } from "../../language/nodes";
import type { TextChange } from "../../language/text";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { missingTarget } from "../missingPlace";
import {
  type EditContext,
  type Edits,
  type OperationKind,
  type Outcome,
  type RenameOperation,
  refuse,
} from "../operation";
import { quotedText } from "../quotedText";
import type { Target } from "../targets";
import { isAnnotationText, NOT_AN_ANNOTATION, typedText } from "../typedText";

/** Gives an element another name, wherever the map names it, or another text. */
export const rename: OperationKind<RenameOperation> = {
  op: "rename",
  apply(context, { element, name: wanted }) {
    const target = context.target(element);
    const name = typedText(wanted);
    if (target === undefined) return refuse("What was to be renamed is not on the map any more.");
    if (name === "") return refuse("A name cannot be empty.");
    switch (target.kind) {
      case "node":
        return renameNode(context, target.node, name);
      case "pipeline":
        return target.pipeline.owner === undefined
          ? refuse("This pipeline belongs to no component.")
          : renameNode(context, target.pipeline.owner, name);
      default:
        return retext(context, target, name);
    }
  },
};

/** The name of a part of a line, changed wherever the map means the same thing: what the editor's rename does. */
function renamePart(
  { map }: EditContext,
  { part, line }: { readonly part: NamePart | undefined; readonly line: number },
  name: string,
  outcome: Omit<Edits, "changes">,
): Outcome {
  try {
    const found = part && namedThingAt(map, { line, character: part.start });
    if (!found) return refuse("This has no name to change.");
    return { ...outcome, changes: renameThing(map, found.thing, name) };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message);
    throw error;
  }
}

function renameNode(context: EditContext, node: MapNode, name: string): Outcome {
  const said = `Renamed ${oneLine(node.name)} to ${oneLine(name)}`;
  if (name === node.name) return { changes: [], said };
  // Told without the line, which nobody sees on the picture.
  if (foldName(name) !== node.key && isTaken(context.map, name))
    return refuse(`Another element is named ${oneLine(name)} already.`);
  const place = { part: node.statement.name, line: node.line };
  return renamePart(context, place, name, { said, select: [node.kind] });
}

/** Where a movement gets a new name: behind its own, with what must follow it in `lead`. */
interface NewNamePlace {
  readonly statement: EvolveStatement;
  readonly line: number;
  readonly at: number;
  readonly lead: string;
}

/** The change that gives a movement a new name: bare where it is read back like that, else in quotes. */
function newNameChange(map: WardleyMap, place: NewNamePlace, name: string): TextChange | undefined {
  const { statement, line, at, lead } = place;
  const text = map.tree.lines[line]?.text ?? "";
  const tree = parsedTree(map.tree);
  // Mermaid has no new names, which is said of the change as a whole.
  if (tree.dialect === "mermaid") return insertAt(map, line, at, `->${usableName(name)}`);
  for (const written of new Set([
    usableName(name),
    `"${name.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`,
  ])) {
    const added = `->${written}${lead}`;
    const after = lineInPlace(tree, line, text.slice(0, at) + added + text.slice(at));
    const read = after?.statements.find(({ kind }) => kind === "evolve");
    if (read?.kind !== "evolve" || read.newName?.text !== name) continue;
    const same = lead !== "" || read.target?.value === statement.target?.value;
    if (same && read.decorators.length === statement.decorators.length) return insertAt(map, line, at, added);
  }
  return undefined;
}

/** The text of what has no name by which others refer to it. */
function retext(context: EditContext, target: Target, text: string): Outcome {
  const { map } = context;
  const said = `Changed to ${oneLine(text)}`;
  switch (target.kind) {
    case "note": {
      const { statement, line } = target.note;
      if (statement.text === undefined) return refuse("This note has no text to change.");
      const { end } = statement.text;
      const behind = sourceOf(map, line, { start: end, end: statement.coordinates?.start ?? statement.end });
      const written = quotedText(text, behind.trim() !== "");
      return { changes: [replaceSpan(map, line, statement.text, written)], said, select: ["note"] };
    }
    case "accelerator": {
      const { statement, line } = target.accelerator;
      if (statement.name === undefined) return refuse("This arrow has no name to change.");
      return renamePart(context, { part: statement.name, line }, text, { said, select: ["accelerator"] });
    }
    case "annotation": {
      const { statement, line } = target.annotation;
      if (!isAnnotationText(text)) return refuse(NOT_AN_ANNOTATION);
      if (statement.text === undefined && statement.occurrences.some(({ closed }) => !closed))
        return refuse("The position of this annotation cannot be read: correct it in the text first.");
      const end = statement.text ?? { start: statement.end, end: statement.end };
      const change = statement.text
        ? replaceSpan(map, line, end, text)
        : insertAt(map, line, statement.end, ` ${text}`);
      return { changes: [change], said };
    }
    case "evolved": {
      const { statement, line, newName, name } = target.movement;
      if (statement.kind !== "evolve" || name === undefined) {
        return refuse("Only a movement with an evolve line of its own can have a new name.");
      }
      const part = statement.newName;
      if (part !== undefined) return renamePart(context, { part, line }, text, { said });
      if (newName === text || text === target.node.name) return { changes: [], said };
      const change = newNameChange(
        map,
        { statement, line, at: name.end, lead: missingTarget(target.movement) },
        text,
      );
      return change
        ? { changes: [change], said }
        : refuse(`This line cannot hold the name ${oneLine(text)}.`);
    }
    default:
      return refuse("This has no name to change.");
  }
}
