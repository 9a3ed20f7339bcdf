import { replaceSpan } from "../../analysis/edits";
import type { WardleyMap } from "../../model/wardleyMap";
import { type DeleteOperation, type ElementRef, type OperationKind, refuse } from "../operation";
import { Removal } from "../removal";
import { goneInWords } from "../takenAlong";
import type { Target } from "../targets";

/**
 * Takes elements away with everything that names them: links, movements, pipelines with their blocks, tags. The list of
 * annotations shows what they say, so that they go with it. What goes though it was not chosen is named.
 */
export const deletion: OperationKind<DeleteOperation> = {
  op: "delete",
  apply(context, { elements }) {
    const removal = new Removal(context.map);
    const targets: Target[] = [];
    for (const ref of elements) {
      const target = context.target(ref.id);
      if (target === undefined) return refuse("What was to be deleted is not on the map any more.");
      targets.push(target);
      remove(context.map, removal, target, ref);
    }
    if (targets.length === 0) return refuse("Select what is to be deleted.");
    removal.emptiedPipelines();
    const { words, more } = goneInWords(targets, removal.gone);
    return { changes: removal.changes(), said: `Deleted ${words}`, more };
  },
};

function remove(map: WardleyMap, removal: Removal, target: Target, { occurrence }: ElementRef): void {
  switch (target.kind) {
    case "node":
      removal.node(target.node);
      return;
    case "evolved":
      removal.movements(target.node);
      return;
    case "pipeline":
      removal.pipeline(target.pipeline);
      return;
    case "link":
      for (const link of target.same) removal.link(link);
      return;
    case "note":
      removal.statement(target.note.statement, target.note.line);
      return;
    case "annotation": {
      const { statement, line } = target.annotation;
      const all = statement.occurrences;
      const gone = occurrence === undefined ? undefined : all[occurrence];
      if (gone === undefined || all.length < 2) removal.annotation(target.annotation);
      else {
        const at = occurrence ?? 0;
        const [before, after] = [all[at - 1], all[at + 1]];
        const span = before
          ? { start: before.end, end: gone.end }
          : { start: gone.start, end: after?.start ?? gone.end };
        removal.change(replaceSpan(map, line, span, ""));
      }
      return;
    }
    case "annotationsBox":
      for (const annotation of map.annotations) removal.annotation(annotation);
      if (map.annotationsBox) removal.statement(map.annotationsBox.statement, map.annotationsBox.line);
      return;
    case "attitude":
      removal.statement(target.attitude.statement, target.attitude.line);
      return;
    case "accelerator":
      removal.statement(target.accelerator.statement, target.accelerator.line);
  }
}
