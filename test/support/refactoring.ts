import assert from "node:assert/strict";
import type { CodeAction, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { modelToJson } from "#core/formats/modelJson";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { ClientFeatures } from "#core/services/clientFeatures";
import { refactorActions } from "#core/services/refactorActions";
import { createSnapshot } from "#core/services/snapshot";
import type { Workspace } from "#core/services/workspace";
import { FULL_CLIENT, MAP_URI, openMap } from "./maps";
import { applyTextEdits } from "./marked";

/** A client that can take every kind of edit, and wants edits at once. */
export const EDITING_CLIENT: ClientFeatures = {
  ...FULL_CLIENT,
  documentChanges: true,
  createsFiles: true,
  disabledActions: true,
};

/** What a refactoring made of a map: the text, and the files beside it by URI. */
export interface Outcome {
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The refactorings at the mark of a map, by title; those that are disabled with their reason. */
export async function refactoringsAt(
  lines: readonly string[],
  {
    client = EDITING_CLIENT,
    others = {} as Readonly<Record<string, string>>,
    existing = [] as string[],
  } = {},
): Promise<ReadonlyMap<string, Outcome | { readonly disabled: string }>> {
  const map = openMap(...lines);
  const [range] = map.ranges;
  const workspace = (): Promise<Workspace> => Promise.resolve(workspaceOf(others));
  const outside = { fileExists: (file: string) => existing.includes(file) };
  const at = range ?? { start: map.cursor, end: map.cursor };
  const actions = await refactorActions(map.snapshot, at, { client, outside }, workspace);
  const found = new Map<string, Outcome | { readonly disabled: string }>();
  for (const action of actions) {
    assert.ok(!found.has(action.title), `'${action.title}' is offered twice`);
    found.set(
      action.title,
      action.disabled ? { disabled: action.disabled.reason } : outcomeOf(map.text, action),
    );
  }
  return found;
}

/** The text after the refactoring whose title matches. */
export async function refactored(
  title: RegExp,
  lines: readonly string[],
  options?: Parameters<typeof refactoringsAt>[1],
): Promise<Outcome> {
  const all = await refactoringsAt(lines, options);
  const [, outcome] = [...all].find(([offered]) => title.test(offered)) ?? [];
  assert.ok(outcome, `${title} is none of ${[...all.keys()].join(", ") || "nothing"}`);
  assert.ok("text" in outcome, `${title} is disabled: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** The reason why a refactoring cannot be done. */
export async function reasonAgainst(title: RegExp, ...lines: readonly string[]): Promise<string | undefined> {
  const all = await refactoringsAt(lines);
  const [, outcome] = [...all].find(([offered]) => title.test(offered)) ?? [];
  return outcome && "disabled" in outcome ? outcome.disabled : undefined;
}

/** The titles that are offered. */
export async function offeredAt(...lines: readonly string[]): Promise<readonly string[]> {
  return [...(await refactoringsAt(lines)).keys()];
}

function outcomeOf(text: string, { edit }: CodeAction): Outcome {
  assert.ok(edit);
  const files: Record<string, string> = {};
  let own = text;
  for (const change of editsByFile(edit)) {
    if (change.uri === MAP_URI) own = applyTextEdits(own, change.edits);
    else files[change.uri] = applyTextEdits(files[change.uri] ?? "", change.edits);
  }
  return { text: own, files };
}

function editsByFile({ changes, documentChanges }: WorkspaceEdit): { uri: string; edits: TextEdit[] }[] {
  if (changes) return Object.entries(changes).map(([uri, edits]) => ({ uri, edits }));
  return (documentChanges ?? []).flatMap((change) => {
    if (!("textDocument" in change)) return [];
    const edits = change.edits.map((edit) => {
      assert.ok("newText" in edit);
      return edit;
    });
    return [{ uri: change.textDocument.uri, edits }];
  });
}

function workspaceOf(maps: Readonly<Record<string, string>>): Workspace {
  const unused = (): never => assert.fail("not asked for here");
  return {
    cancelled: false,
    get portfolio() {
      return unused();
    },
    snapshot: async (uri) => {
      const text = maps[uri];
      return text === undefined ? undefined : createSnapshot(uri, 0, text);
    },
    snapshots: unused,
    versionOf: () => null,
    settingsOf: unused,
  };
}

/** The model of a text, lists sorted and without lines: what must not change when only the form does. */
export function modelOf(text: string): unknown {
  const model = modelToJson(buildMap(parse(text)), "", []);
  return Object.fromEntries(
    Object.entries(model).map(([key, value]) => [
      key,
      Array.isArray(value) && key !== "evolution" ? value.map(withoutLine).sort() : value,
    ]),
  );
}

function withoutLine(item: unknown): string {
  return (
    JSON.stringify(item, (key, value: unknown) => {
      if (key === "line") return undefined;
      return /children$/i.test(key) && Array.isArray(value) ? [...value].sort() : value;
    }) ?? ""
  );
}
