import { freeName, isTaken } from "../../analysis/freeName";
import { declaredText, linkLine } from "../../analysis/nameText";
import { suggestPosition } from "../../analysis/placement";
import { Refusal } from "../../analysis/refusal";
import { neighboursOf } from "../../analysis/valueChain";
import { quote } from "../../analysis/words";
import { insertStatement } from "../../edits/insertStatement";
import { positionText } from "../../edits/lineStyle";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { placeholder } from "./placeholder";
import type { Refactored, Refactoring } from "./refactoring";

/** What an anchor is called until its author names it. */
const SUGGESTED = "User";

/** A user above a component that nothing needs yet. */
export const addAnchor: Refactoring = {
  id: "add-anchor",
  kind: "refactor.rewrite.anchor",
  *offers({ map, nodes }) {
    const [node, another] = nodes;
    if (!node || another || node.kind === "anchor" || node.choiceOf) return;
    if ((neighboursOf(map).neededBy[node.index] ?? []).length > 0) return;
    yield { title: `Add an anchor that needs ${quote(node.name)}`, edit: () => withAnchor(map, node) };
  },
};

function withAnchor(map: WardleyMap, node: MapNode): Refactored {
  const name = placeholder(isTaken(map, SUGGESTED) ? freeName(map, SUGGESTED) : SUGGESTED);
  const position = positionText(map, "component", suggestPosition(map, [], [node]));
  const anchor = insertStatement(map, { kind: "anchor", text: `anchor ${name} ${position}` });
  const link = insertStatement(map, { kind: "link", text: linkLine(name, declaredText(map, node)) });
  if (!anchor || !link) throw new Refusal("There is no place for the anchor: close the last block first.");
  return { changes: [anchor, link] };
}
