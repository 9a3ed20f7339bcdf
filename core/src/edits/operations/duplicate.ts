import { namesOf } from "../describe";
import { type DuplicateOperation, type OperationKind, refuse } from "../operation";
import { ASIDE, copyStatements } from "../statementCopies";
import type { Target } from "../targets";

/** Puts copies of elements beside them, without their links. */
export const duplicate: OperationKind<DuplicateOperation> = {
  op: "duplicate",
  apply(context, { elements }) {
    const targets: Target[] = [];
    // A map has one list of annotations; a copy of a link or a movement would say nothing new.
    const single: readonly Target["kind"][] = ["link", "evolved", "annotationsBox"];
    for (const id of new Set(elements)) {
      const target = context.target(id);
      if (target !== undefined && !single.includes(target.kind)) targets.push(target);
    }
    if (targets.length === 0) return refuse("Select a component, a note or the like to duplicate.");
    const changes = copyStatements(context.map, targets, ASIDE);
    if (changes === undefined)
      return refuse("This cannot be copied as it stands: its line holds something else, too.");
    return {
      changes,
      said: `Duplicated ${namesOf(targets)}`,
      select: ["component", "anchor", "submap", "note", "annotation", "attitude", "accelerator", "pipeline"],
    };
  },
};
