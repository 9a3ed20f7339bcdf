import { oneLine } from "../../analysis/words";
import { insertStatement } from "../insertStatement";
import { NO_ROOM } from "../moveTarget";
import { newLink } from "../newLink";
import { type LinkOperation, type OperationKind, refuse } from "../operation";
import { nodeOf } from "../targets";

/** Links two elements: the first needs the second. */
export const link: OperationKind<LinkOperation> = {
  op: "link",
  apply(context, { from, to }) {
    const { map } = context;
    const [source, goal] = [nodeOf(context.target(from)), nodeOf(context.target(to))];
    if (source === undefined || goal === undefined) {
      return refuse("Only components, anchors and submaps can be linked.");
    }
    if (source === goal) return refuse(`${oneLine(source.name)} cannot need itself.`);
    if (map.dependencies.some((each) => each.from === source && each.to === goal)) {
      return refuse(`${oneLine(source.name)} is linked to ${oneLine(goal.name)} already.`);
    }
    const change = insertStatement(map, newLink(map, source, goal));
    if (change === undefined) return refuse(NO_ROOM);
    return {
      changes: [change],
      said: `Linked ${oneLine(source.name)} to ${oneLine(goal.name)}`,
      select: ["link"],
    };
  },
};
