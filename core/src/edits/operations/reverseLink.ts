import { sourceOf } from "../../analysis/edits";
import { linkLine } from "../../analysis/nameText";
import { oneLine } from "../../analysis/words";
import type { TextChange } from "../../language/text";
import type { Dependency, WardleyMap } from "../../model/wardleyMap";
import { chainText, onePerLine, rewriteLink } from "../linkLines";
import { type OperationKind, type ReverseLinkOperation, refuse } from "../operation";

/** Turns a link round, with its flow if it has one: who needed is needed. */
export const reverseLink: OperationKind<ReverseLinkOperation> = {
  op: "reverseLink",
  apply({ map, target }, { element }) {
    const found = target(element);
    if (found?.kind !== "link") return refuse("Only a link can be turned round.");
    const { fromName, toName } = found.link;
    return {
      // Those that look the same are drawn as one: all of them, or it would point both ways.
      changes: onePerLine(found.same).flatMap((link) => reversal(map, link)),
      said: `${oneLine(toName.text)} needs ${oneLine(fromName.text)} now`,
      select: ["link"],
    };
  },
};

/** The changes that turn a link round, in a chain too. */
export function reversal(map: WardleyMap, link: Dependency): TextChange[] {
  const { statement, line, fromName, toName, operator } = link;
  const at = statement.operators.indexOf(operator);
  const last = statement.operators.length - 1;
  const [from, to] = [sourceOf(map, line, fromName), sourceOf(map, line, toName)];
  const between = sourceOf(map, line, { start: fromName.end, end: toName.start });
  // A capital where OnlineWardleyMaps would drop a line that begins like this name.
  const turned = `${linkLine(to, from).slice(0, to.length)}${between}${from}`;
  const texts = [
    ...(at > 0 ? [chainText(map, line, statement, 0, at - 1)] : []),
    turned,
    ...(at < last ? [chainText(map, line, statement, at + 1, last)] : []),
  ];
  return rewriteLink(map, line, statement, texts);
}
