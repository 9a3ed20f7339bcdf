import { replaceSpan, sourceOf } from "../../analysis/edits";
import { oneLine } from "../../analysis/words";
import type { FlowDirection } from "../../language/nodes";
import type { TextChange } from "../../language/text";
import type { Dependency, WardleyMap } from "../../model/wardleyMap";
import { onePerLine, takeOut, writeContext } from "../linkLines";
import { type EditContext, type OperationKind, refuse, type SetLinkOperation } from "../operation";

const HEADS: Readonly<Record<FlowDirection, string>> = { forward: ">", backward: "<", both: "<>" };

/** Says what a link carries: the way of its flow, what flows, and the text on it. */
export const setLink: OperationKind<SetLinkOperation> = {
  op: "setLink",
  apply(context, operation) {
    const target = context.target(operation.element);
    if (target?.kind !== "link") return refuse("Only a link has a flow or a text on it.");
    const { flowText, context: words } = operation;
    if (words !== undefined && /[;\r\n]|\/[/*]/.test(words)) {
      return refuse("The text on a link cannot contain a semicolon, //, /* or a line break.");
    }
    if (flowText !== undefined && /['\r\n]|\/[/*]/.test(flowText)) {
      return refuse("The text of a flow cannot contain an apostrophe, //, /* or a line break.");
    }
    // Those that look the same are drawn as one.
    const changes = onePerLine(target.same).flatMap((link) =>
      words !== undefined && isPartOf(link, words.trim())
        ? chainChanges(context.map, link, operation, words.trim())
        : [...flowChanges(context, link, operation), ...contextChanges(context, link, words)],
    );
    const { fromName, toName } = target.link;
    return {
      changes,
      said: `Changed the link from ${oneLine(fromName.text)} to ${oneLine(toName.text)}`,
      select: ["link"],
    };
  },
};

function flowChanges({ map }: EditContext, link: Dependency, operation: SetLinkOperation): TextChange[] {
  const operator = operatorText(link, operation);
  return operator === undefined ? [] : [replaceSpan(map, link.line, link.operator, operator)];
}

/** The arrow that is asked for; undefined when nothing is said of it. */
function operatorText(link: Dependency, { flow, flowText }: SetLinkOperation): string | undefined {
  if (flow === undefined && flowText === undefined) return undefined;
  const text = (flowText ?? (flow === null ? "" : (link.flowText ?? ""))).trim();
  const way = flow === undefined ? (link.flow ?? (text === "" ? null : "forward")) : flow;
  return way === null ? "->" : `+${text === "" ? "" : `'${text}'`}${HEADS[way]}`;
}

/** True for a link of a chain that is to carry other words than the rest of it. */
function isPartOf({ statement, context = "" }: Dependency, words: string): boolean {
  return statement.operators.length > 1 && words !== context;
}

/** Words behind a chain are on all of its links, so that one with words of its own gets a line of its own. */
function chainChanges(
  map: WardleyMap,
  link: Dependency,
  operation: SetLinkOperation,
  words: string,
): TextChange[] {
  const { line, fromName, toName, operator } = link;
  const written = (start: number, end: number) => sourceOf(map, line, { start, end });
  const arrow = operatorText(link, operation) ?? written(operator.start, operator.end);
  const text = `${written(fromName.start, operator.start)}${arrow}${written(operator.end, toName.end)}`;
  return takeOut(map, link, text, words);
}

function contextChanges({ map }: EditContext, link: Dependency, words: string | undefined): TextChange[] {
  return words === undefined ? [] : writeContext(map, link, words.trim());
}
