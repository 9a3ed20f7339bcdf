import { insertAt, sourceOf } from "../../analysis/edits";
import { declaredText } from "../../analysis/nameText";
import { Refusal } from "../../analysis/refusal";
import { removePart } from "../../analysis/wholeLines";
import { quote } from "../../analysis/words";
import { insertStatement } from "../../edits/insertStatement";
import type { MapNode, Movement, WardleyMap } from "../../model/wardleyMap";
import { disabled, type Offer, type Refactored, type Refactoring } from "./refactoring";

/** A movement as a line of its own, or behind its component. */
export const evolveForm: Refactoring = {
  id: "evolve-form",
  kind: "refactor.rewrite.evolve",
  keepsMeaning: true,
  *offers({ map, first, last, nodes }) {
    for (const node of nodes) if (node.statement.evolve) yield asStatement(map, node);
    for (const movement of map.movements) {
      if (movement.inline || movement.line < first || movement.line > last || !movement.node) continue;
      yield inline(map, movement, movement.node);
    }
  },
};

function asStatement(map: WardleyMap, node: MapNode): Offer {
  const title = `Move the movement of ${quote(node.name)} to a line of its own`;
  if (!node.movement?.inline) return disabled(title, `${quote(node.name)} has an evolve line already.`);
  return { title, edit: () => movedOut(map, node) };
}

function movedOut(map: WardleyMap, node: MapNode): Refactored {
  const { evolve } = node.statement;
  if (!evolve) return { changes: [] };
  const target = evolve.target ? ` ${sourceOf(map, node.line, evolve.target)}` : "";
  const text = `evolve ${declaredText(map, node)}${target}`;
  const added = insertStatement(map, { kind: "evolve", text });
  if (!added) throw new Refusal("There is no place for the line: close the last block first.");
  return { changes: [...removePart(map, node.line, evolve), added] };
}

function inline(map: WardleyMap, movement: Movement, node: MapNode): Offer {
  const title = `Write the movement behind ${quote(node.name)}`;
  const reason = obstacle(movement, node);
  if (reason) return disabled(title, reason);
  return {
    title,
    edit() {
      const { statement, line } = movement;
      const written =
        statement.kind === "evolve" && statement.target ? ` ${sourceOf(map, line, statement.target)}` : "";
      return {
        changes: [
          insertAt(map, node.line, node.statement.end, ` evolve${written}`),
          ...removePart(map, line, statement),
        ],
      };
    },
  };
}

/** What a movement behind its component cannot say. */
function obstacle({ statement, newName, label, decorators }: Movement, node: MapNode): string | undefined {
  const name = quote(node.name);
  if (node.movement?.statement !== statement) return `${name} has more than one movement.`;
  if (node.kind === "anchor") return "An anchor takes no movement on its own line.";
  if (newName !== undefined) return `There the new name '${newName}' has no place.`;
  if (label || decorators.length > 0)
    return "There the label and the decorators of the movement have no place.";
  if (!node.statement.coordinates) return `${name} needs coordinates first.`;
  return undefined;
}
