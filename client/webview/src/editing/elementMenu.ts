import type { FlowDirection } from "#core/language/nodes";
import { FLOW_WORDS } from "#core/render/flowWords";
import type { MenuEntry } from "../view/popupMenu";
import type { Editor } from "./editor";
import { isNode, type Kind, keyOf, kindOf } from "./elements";
import type { Tools } from "./tools";

const LINE: MenuEntry = { label: "" };

const WAYS = ["forward", "backward", "both"] as const;

/** What can be done with elements, as entries of a menu. */
export function elementMenu(editor: Editor, tools: Tools, ids: readonly string[]): MenuEntry[] {
  const [only] = ids;
  if (only === undefined) return [];
  const single = ids.length === 1;
  const entries: MenuEntry[] = [];
  if (single) entries.push(...ofOne(editor, tools, only));
  const nodes = ids.filter(isNode);
  if (nodes.some((id) => kindOf(id) !== "anchor")) entries.push(LINE, ...traits(editor, nodes));
  if (!single) entries.push(...together(editor, ids));
  entries.push(LINE);
  if (ids.some(canBeDoubled)) {
    entries.push({
      label: "Duplicate",
      key: "Ctrl+D",
      act: () => editor.apply({ op: "duplicate", elements: ids }),
    });
  }
  entries.push(
    { label: "Copy as text", key: "Ctrl+C", act: () => editor.host.copy(ids) },
    {
      label: "Delete",
      key: "Delete",
      act: () => editor.apply({ op: "delete", elements: ids.map((id) => ({ id })) }),
    },
  );
  return entries.filter((entry, at) => entry !== LINE || (at > 0 && entries[at - 1] !== LINE));
}

/** Links and movements belong to what they are about; there is one list of annotations. */
function canBeDoubled(id: string): boolean {
  const kind = kindOf(id);
  return kind !== "link" && kind !== "evolved" && id !== "annotation:box";
}

function ofOne(editor: Editor, tools: Tools, id: string): MenuEntry[] {
  const kind = kindOf(id);
  const reveal: MenuEntry = { label: "Go to the text", key: "T", act: () => tools.reveal(id) };
  if (kind === "link") return [...ofLink(editor, tools, id), reveal];
  /** Whether something of a kind is drawn that belongs to this one. */
  const has = (other: Kind) => editor.canvas.picture?.element(`${other}:${keyOf(id)}`) !== undefined;
  const entries: MenuEntry[] = [];
  if (kind !== "attitude" && id !== "annotation:box") {
    entries.push({ label: "Rename", key: "Enter", act: () => tools.rename(id) });
  }
  if (isNode(id)) {
    entries.push(
      { label: "Link to…", key: "L", act: () => tools.startLink(id) },
      { label: "Evolve to the next stage", key: "E", act: () => tools.evolve([id]) },
    );
    if (!has("pipeline")) entries.push({ label: "Give it a pipeline", act: () => addPipeline(editor, id) });
  }
  if (kind === "evolved" || (isNode(id) && has("evolved"))) {
    entries.push({
      label: "Remove its movement",
      act: () => editor.apply({ op: "evolve", element: id, target: null }),
    });
  }
  return [...entries, reveal];
}

function addPipeline(editor: Editor, id: string): void {
  editor.apply({
    op: "add",
    what: "pipeline",
    at: { visibility: 0.5, evolution: 0.5 },
    name: null,
    related: id,
  });
}

function ofLink(editor: Editor, tools: Tools, element: string): MenuEntry[] {
  const said = editor.canvas.picture?.element(element)?.getAttribute("aria-label") ?? "";
  const now = WAYS.find((way) => said.includes(` ${FLOW_WORDS[way]} `)) ?? null;
  const flow = (label: string, way: FlowDirection | null): MenuEntry => ({
    label,
    checked: way === now,
    act: () => editor.apply({ op: "setLink", element, flow: way }),
  });
  return [
    { label: "Text on the link", key: "Enter", act: () => tools.rename(element) },
    { label: "Turn round", key: "R", act: () => editor.apply({ op: "reverseLink", element }) },
    LINE,
    flow("Flow forward", "forward"),
    flow("Flow back", "backward"),
    flow("Flow both ways", "both"),
    flow("No flow", null),
    LINE,
  ];
}

function traits(editor: Editor, elements: readonly string[]): MenuEntry[] {
  const said = elements.map(
    (id) => editor.canvas.picture?.element(id)?.getAttribute("aria-label")?.split(", ") ?? [],
  );
  const all = (word: string) => said.every((words) => words.includes(word));
  const method = (name: "build" | "buy" | "outsource", label: string): MenuEntry => ({
    label,
    checked: all(name),
    act: () => editor.apply({ op: "setMethod", elements, method: all(name) ? null : name }),
  });
  const symbol = (name: "market" | "ecosystem", label: string): MenuEntry => ({
    label,
    checked: all(name),
    act: () => editor.apply({ op: "setSymbol", elements, symbol: all(name) ? null : name }),
  });
  return [
    {
      label: "Inertia",
      checked: all("inertia"),
      act: () => editor.apply({ op: "setInertia", elements, inertia: !all("inertia") }),
    },
    method("build", "Build"),
    method("buy", "Buy"),
    method("outsource", "Outsource"),
    symbol("market", "Market"),
    symbol("ecosystem", "Ecosystem"),
  ];
}

function together(editor: Editor, elements: readonly string[]): MenuEntry[] {
  return [
    LINE,
    { label: "Align by visibility", act: () => editor.apply({ op: "align", elements, axis: "visibility" }) },
    { label: "Align by evolution", act: () => editor.apply({ op: "align", elements, axis: "evolution" }) },
    {
      label: "Space evenly by visibility",
      act: () => editor.apply({ op: "distribute", elements, axis: "visibility" }),
    },
    {
      label: "Space evenly by evolution",
      act: () => editor.apply({ op: "distribute", elements, axis: "evolution" }),
    },
    { label: "Remove the links among them", act: () => editor.apply({ op: "unlink", elements }) },
  ];
}
