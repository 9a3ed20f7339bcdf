import type { CompletionItem } from "vscode-languageserver-types";
import { skipBlanks, trimEnd } from "../../language/characters";
import { semicolonAt } from "../../language/linkOperators";
import { foldName } from "../../language/names";
import type { ElementStatement, Statement } from "../../language/nodes";
import type { MapNode } from "../../model/wardleyMap";
import { needsOf } from "../neighbours";
import type { CompletionContext } from "./completionContext";
import { nameItems } from "./names";
import { newNameItems } from "./newNames";
import { stageItems } from "./numbers";
import { bracketItems, CHILD_POSITION, CORNERS, PIPELINE_RANGE, POSITION, positionItems } from "./positions";
import { addressItems, annotationNumberItems, urlNameItems, urlReferenceItems } from "./references";
import { type Tail, tailOf, wordBefore } from "./tail";
import { decoratorItems, trailerItems } from "./trailers";
import { hideItem, stageRowItems, styleItems } from "./values";

/** Suggests behind the keyword of a statement (for a link: anywhere in it). */
type StatementCompleter<K extends Statement["kind"]> = (
  context: CompletionContext,
  statement: Extract<Statement, { kind: K }>,
  tail: Tail,
) => readonly CompletionItem[];

/** What fits where in each kind of statement. */
const COMPLETERS: { readonly [K in Statement["kind"]]: StatementCompleter<K> } = {
  anchor: element,
  component: element,
  submap: element,
  accelerator: (context, { name }, tail) => {
    if (tail.open?.mark === "[") return bracketItems(context, tail.open.at, POSITION);
    return name && isBehindBlank(context) && tail.bracketEnd === undefined
      ? positionItems(context, POSITION)
      : [];
  },
  note: (context, _statement, tail) =>
    tail.open?.mark === "[" ? bracketItems(context, tail.open.at, POSITION) : [],
  annotations: (context, _statement, tail) => {
    if (tail.open?.mark === "[") return bracketItems(context, tail.open.at, POSITION);
    return tail.bracketEnd === undefined ? positionItems(context, POSITION) : [];
  },
  annotation: (context, { number }, tail) => {
    if (tail.bracketEnd !== undefined && !tail.open) return [];
    if (tail.open?.mark === "[") return bracketItems(context, tail.open.at, POSITION);
    if (!number || context.column <= number.end) return annotationNumberItems(context, tail.nameFrom);
    return isBehindBlank(context) ? positionItems(context, POSITION) : [];
  },
  attitude: (context, _statement, tail) =>
    tail.open?.mark === "[" ? bracketItems(context, tail.open.at, CORNERS) : [],
  evolve,
  pipeline: (context, { name }, tail) => {
    if (tail.open?.mark === "[") return bracketItems(context, tail.open.at, PIPELINE_RANGE);
    if (tail.bracketEnd !== undefined) return [];
    return nameItems(context, { from: tail.nameFrom, to: name?.end, commit: ["[", "{"] });
  },
  link,
  method: (context, { name }, tail) => nameItems(context, { from: tail.nameFrom, to: name?.end }),
  url: (context, { name }, tail) => {
    if (tail.open?.mark === "[") return addressItems(context, tail.open.at, "]");
    if (tail.open || tail.bracketEnd !== undefined) return [];
    return urlNameItems(context, tail.nameFrom, name?.end ?? context.column);
  },
  style: (context, { value }, tail) => styleItems(context, tail.nameFrom, value?.end ?? context.column),
  evolution: (context, statement, tail) => {
    const hidden = statement.hide && context.column > statement.hide.end;
    const from = hidden ? skipBlanks(context.text, statement.hide.end, context.column) : tail.nameFrom;
    const to = trimEnd(context.text, from, statement.end);
    const rows = stageRowItems(context, from, to);
    return statement.hide ? rows : [...rows, hideItem(context, from, "evolution")];
  },
  valuechain: (context, { hide }, tail) => (hide ? [] : [hideItem(context, tail.nameFrom, "valuechain")]),
  title: () => [],
  header: () => [],
  accessibility: () => [],
  size: () => [],
  "y-axis": () => [],
  unknown: () => [],
};

/** What is otherwise in a Mermaid map, which has fewer forms. */
const IN_MERMAID: { readonly [K in Statement["kind"]]?: StatementCompleter<K> } = {
  pipeline: (context, { name }, tail) =>
    tail.open || tail.bracketEnd !== undefined
      ? []
      : nameItems(context, { from: tail.nameFrom, to: name?.end }),
  evolve: (context, statement, tail) =>
    statement.target && context.column > statement.target.end ? [] : evolve(context, statement, tail),
  evolution: (context, statement, tail) =>
    stageRowItems(context, tail.nameFrom, trimEnd(context.text, tail.nameFrom, statement.end)),
};

/** What fits at the cursor inside `statement`. */
export function statementItems(context: CompletionContext, statement: Statement): readonly CompletionItem[] {
  const tail = tailOf(context.text, statement.keyword?.end ?? statement.start, context.column);
  const table = context.snapshot.tree.dialect === "mermaid" ? { ...COMPLETERS, ...IN_MERMAID } : COMPLETERS;
  const completer = table[statement.kind] as StatementCompleter<Statement["kind"]>;
  return completer(context, statement, tail);
}

function isBehindBlank({ text, column }: CompletionContext): boolean {
  return column > 0 && text.slice(column - 1, column).trim() === "";
}

function element(context: CompletionContext, statement: ElementStatement, tail: Tail): CompletionItem[] {
  const { text } = context;
  const isMermaid = context.snapshot.tree.dialect === "mermaid";
  const from = statement.keyword?.end ?? statement.start;
  const shape = statement.child ? CHILD_POSITION : POSITION;
  if (tail.open?.mark === "[") {
    return wordBefore(text, from, tail.open.at) === "label" ? [] : bracketItems(context, tail.open.at, shape);
  }
  if (tail.open?.mark === "(") {
    if (wordBefore(text, from, tail.open.at).endsWith("url")) return urlReferenceItems(context, tail.open.at);
    if (statement.kind === "anchor" || (isMermaid && statement.child)) return [];
    return decoratorItems(context, tail.open.at, statement.decorators, isMermaid ? ["ecosystem"] : []);
  }
  if (tail.bracketEnd === undefined) {
    const names = newNameItems(context, tail.nameFrom, Math.max(context.column, statement.name?.end ?? 0));
    const namedAlready = tail.nameFrom < context.column && isBehindBlank(context) && !statement.coordinates;
    return namedAlready && tail.open === undefined ? [...positionItems(context, shape), ...names] : names;
  }
  if (statement.kind === "anchor") return [];
  if (wordBefore(text, from, tail.wordFrom) === "evolve" && isBehindBlankAt(text, tail.wordFrom)) {
    const evolution = statement.coordinates?.numbers.at(-1)?.value;
    return stageItems(context, { from: tail.wordFrom, beyond: evolution });
  }
  return trailerItems(context, {
    from: tail.wordFrom,
    label: !statement.label,
    inertia: !statement.inertia && !(isMermaid && statement.child),
    evolve: !isMermaid && !statement.evolve && statement.kind === "component",
    url: !statement.url && statement.kind === "submap",
    decorators: isMermaid && statement.child ? undefined : statement.decorators,
    ...(isMermaid && { without: ["ecosystem"] }),
  });
}

function isBehindBlankAt(text: string, column: number): boolean {
  return text.slice(column - 1, column).trim() === "";
}

function evolve(
  context: CompletionContext,
  statement: Extract<Statement, { kind: "evolve" }>,
  tail: Tail,
): CompletionItem[] {
  const { snapshot, text, column } = context;
  if (tail.open?.mark === "[") return [];
  if (tail.open?.mark === "(")
    return decoratorItems(context, tail.open.at, statement.decorators, ["inertia"]);
  if (tail.bracketEnd !== undefined || (statement.target && column > statement.target.end)) {
    return trailerItems(context, {
      from: tail.wordFrom,
      label: !statement.label,
      inertia: false,
      evolve: false,
      url: false,
      decorators: statement.decorators,
    });
  }
  const arrow = text.slice(tail.nameFrom, column).indexOf("->");
  const named = text.slice(arrow < 0 ? tail.nameFrom : tail.nameFrom + arrow + 2, tail.wordFrom).trim();
  const source = arrow < 0 ? resolveText(context, named) : snapshot.map.resolve(statement.name ?? NO_NAME);
  const isTarget = isBehindBlankAt(text, tail.wordFrom) && (arrow < 0 ? source : named !== "");
  const targets = isTarget ? stageItems(context, { from: tail.wordFrom, beyond: source?.evolution }) : [];
  if (arrow >= 0) return targets;
  const names = nameItems(context, {
    from: tail.nameFrom,
    to: Math.max(column, statement.name?.end ?? 0),
    rank: 2,
  });
  return [...targets, ...names];
}

const NO_NAME = { text: "", key: "" };

function resolveText({ snapshot }: CompletionContext, raw: string): MapNode | undefined {
  const text = raw.startsWith('"') && raw.endsWith('"') ? raw.slice(1, -1) : raw;
  return text === "" ? undefined : snapshot.map.resolve({ text, key: foldName(text) });
}

function link(context: CompletionContext, statement: Extract<Statement, { kind: "link" }>): CompletionItem[] {
  const { snapshot, text, column } = context;
  const { ends, operators } = statement;
  let index = 0;
  while (index < operators.length && (operators[index]?.end ?? 0) <= column) index++;
  const operator = operators[index - 1];
  if (operator && semicolonAt(text, operator.end, column) >= 0) return [];
  const next = operators[index];
  if (next && column > next.start) return [];
  const end = ends[index];
  const present = end !== undefined && end.start < end.end && end.start <= column;
  const from = present ? end.start : column;
  const others = ends.filter((_, at) => at !== index && at >= index - 1 && at <= index + 1);
  const needer = index > 0 ? ends[index - 1] : undefined;
  const node = needer && snapshot.map.resolve(needer);
  const linked = node ? needsOf(snapshot.map, node).filter(({ key }) => key !== end?.key) : [];
  return nameItems(context, {
    from,
    to: present ? end.end : undefined,
    without: new Set(others.map(({ key }) => key)),
    last: { nodes: new Set(linked), reason: "already linked" },
    // A context may follow; the other dialect has none.
    ...(snapshot.tree.dialect === "owm" && { commit: [";"] }),
  });
}
