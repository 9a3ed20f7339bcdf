import { insertAt, replaceSpan } from "../../analysis/edits";
import { isTaken } from "../../analysis/freeName";
import { usableName } from "../../analysis/nameText";
import { renameChanges } from "../../analysis/renaming";
import { oneLine } from "../../analysis/words";
import { cleanText, foldName } from "../../language/names";
import { parse } from "../../language/parse";
import { print } from "../../language/print";
import { buildMap } from "../../model/buildMap";
import type { MapNode } from "../../model/wardleyMap";
import { applyChanges } from "../applyChanges";
import {
  type EditContext,
  type OperationKind,
  type Outcome,
  type RenameOperation,
  refuse,
} from "../operation";
import { quotedText } from "../quotedText";
import { smallest } from "../smallestChanges";
import type { Target } from "../targets";

/** Gives an element another name, wherever the map names it, or another text. */
export const rename: OperationKind<RenameOperation> = {
  op: "rename",
  apply(context, { element, name: wanted }) {
    const target = context.target(element);
    const name = cleanText(wanted).trim();
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

function renameNode({ map }: EditContext, node: MapNode, name: string): Outcome {
  const said = `Renamed ${oneLine(node.name)} to ${oneLine(name)}`;
  if (name === node.name) return { changes: [], said };
  const key = foldName(name);
  if (key !== node.key && isTaken(map, name))
    return refuse(`Another element is named ${oneLine(name)} already.`);
  const changes = renameChanges(map, node.key, name);
  const after = buildMap(parse(applyChanges(print(map.tree), smallest(map, changes) ?? [])));
  // Some names are read as something else where they stand, such as `x (buy)` on a line without a position.
  const read = after.nodes[node.index];
  const links = after.dependencies.length === map.dependencies.length;
  if (read?.key !== key || read.kind !== node.kind || after.nodes.length !== map.nodes.length || !links) {
    return refuse(`${oneLine(name)} would be read as something else: choose another name.`);
  }
  return { changes, said, select: [node.kind] };
}

/** The text of what has no name by which others refer to it. */
function retext({ map }: EditContext, target: Target, text: string): Outcome {
  const said = `Changed to ${oneLine(text)}`;
  switch (target.kind) {
    case "note": {
      const { statement, line } = target.note;
      if (statement.text === undefined) return refuse("This note has no text to change.");
      return { changes: [replaceSpan(map, line, statement.text, quotedText(text))], said, select: ["note"] };
    }
    case "accelerator": {
      const { statement, line } = target.accelerator;
      if (statement.name === undefined) return refuse("This arrow has no name to change.");
      return {
        changes: [replaceSpan(map, line, statement.name, usableName(text))],
        said,
        select: ["accelerator"],
      };
    }
    case "annotation": {
      const { statement, line } = target.annotation;
      if (text.includes("\n") || text.includes("//")) {
        return refuse("The text of an annotation is one line without //.");
      }
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
      if (part !== undefined) return { changes: [replaceSpan(map, line, part, usableName(text))], said };
      if (newName === text || text === target.node.name) return { changes: [], said };
      return { changes: [insertAt(map, line, name.end, `->${usableName(text)}`)], said };
    }
    default:
      return refuse("This has no name to change.");
  }
}
