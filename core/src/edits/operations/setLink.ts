import { insertAt, replaceSpan } from "../../analysis/edits";
import { oneLine } from "../../analysis/words";
import type { FlowDirection } from "../../language/nodes";
import type { TextChange } from "../../language/text";
import { type EditContext, type OperationKind, refuse, type SetLinkOperation } from "../operation";
import type { Target } from "../targets";

const HEADS: Readonly<Record<FlowDirection, string>> = { forward: ">", backward: "<", both: "<>" };

/** Says what a link carries: the way of its flow, what flows, and the text on it. */
export const setLink: OperationKind<SetLinkOperation> = {
  op: "setLink",
  apply(context, operation) {
    const target = context.target(operation.element);
    if (target?.kind !== "link") return refuse("Only a link has a flow or a text on it.");
    const { flowText, context: words } = operation;
    if (words !== undefined && (/[;\r\n]/.test(words) || words.includes("//"))) {
      return refuse("The text on a link cannot contain a semicolon, // or a line break.");
    }
    if (flowText !== undefined && /['\r\n]/.test(flowText)) {
      return refuse("The text of a flow cannot contain an apostrophe or a line break.");
    }
    const changes = [...flowChanges(context, target, operation), ...contextChanges(context, target, words)];
    const { fromName, toName } = target.link;
    return {
      changes,
      said: `Changed the link from ${oneLine(fromName.text)} to ${oneLine(toName.text)}`,
      select: ["link"],
    };
  },
};

type LinkTarget = Extract<Target, { kind: "link" }>;

function flowChanges(
  { map }: EditContext,
  { link }: LinkTarget,
  { flow, flowText }: SetLinkOperation,
): TextChange[] {
  if (flow === undefined && flowText === undefined) return [];
  const text = (flowText ?? (flow === null ? "" : (link.flowText ?? ""))).trim();
  const way = flow === undefined ? (link.flow ?? (text === "" ? null : "forward")) : flow;
  const operator = way === null ? "->" : `+${text === "" ? "" : `'${text}'`}${HEADS[way]}`;
  return [replaceSpan(map, link.line, link.operator, operator)];
}

function contextChanges({ map }: EditContext, { link }: LinkTarget, words: string | undefined): TextChange[] {
  if (words === undefined) return [];
  const { statement, line } = link;
  const { context } = statement;
  const text = words.trim();
  if (context === undefined) {
    const end = statement.ends.at(-1)?.end ?? statement.end;
    return text === "" ? [] : [insertAt(map, line, end, `; ${text}`)];
  }
  if (text !== "") return [replaceSpan(map, line, context, text)];
  const written = map.tree.lines[line]?.text ?? "";
  const semicolon = written.lastIndexOf(";", context.start);
  const start = written.slice(0, semicolon).trimEnd().length;
  return [replaceSpan(map, line, { start, end: context.end }, "")];
}
