import assert from "node:assert/strict";
import type { TextDocumentEdit } from "vscode-languageserver-types";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { surroundingsOf } from "#core/analysis/portfolio/surroundings";
import type { ClientFeatures } from "#core/services/clientFeatures";
import { diagnostics } from "#core/services/diagnostics";
import { nameVariantActions, readNameVariantData, resolveNameVariant } from "#core/services/nameVariant";
import { DEFAULT_SETTINGS, type Settings } from "#core/services/settings";
import { FULL_CLIENT } from "../../support/maps";
import { applyTextEdits, marked } from "../../support/marked";
import { FOLDER, workspaceOf } from "../../support/workspaces";

const ASKING: ClientFeatures = { ...FULL_CLIENT, documentChanges: true, changeAnnotations: true };
const LATER: ClientFeatures = { ...ASKING, resolvesEdits: true };

const MINE = ["anchor User [0.9, 0.5]", "component Bluepr<|>ints [0.5, 0.5]", "User->Blueprints"];
const OTHERS = {
  "a.owm": "component Blueprint [0.5, 0.5]",
  "b.owm": "component Blueprint [0.5, 0.5]",
  "open.owm": "component Paper [0.2, 0.5]\ncomponent Blueprints [0.4, 0.5]\nBlueprints->Paper\n",
  "elsewhere/far.owm": "component Blueprints [0.4, 0.5]\nevolve Blueprints 0.8\n",
};

/** The actions at the cursor of `mine.owm`, which lies beside the others. */
async function at(
  lines: readonly string[] = MINE,
  others: Readonly<Record<string, string>> = OTHERS,
  client = ASKING,
  settings: Settings = DEFAULT_SETTINGS,
  only?: readonly string[],
) {
  const { text, cursor } = marked(...lines);
  const workspace = workspaceOf({ "mine.owm": text, ...others }, settings);
  const snapshot = await workspace.snapshot(`${FOLDER}mine.owm`);
  assert.ok(snapshot);
  const portfolio = surroundingsOf(workspace.portfolio, snapshot.uri, summaryOf(snapshot.map));
  const outside = { portfolio };
  const actions = await nameVariantActions(
    snapshot,
    { start: cursor, end: cursor },
    { client, outside, only, diagnostics: diagnostics(snapshot, outside) },
    async () => workspace,
  );
  return { actions, snapshot, workspace, text };
}

const editsOf = (change: TextDocumentEdit | undefined) =>
  (change?.edits ?? []).flatMap((edit) => ("newText" in edit ? [edit] : []));

describe("nameVariantActions", () => {
  it("write the usual name in every map that has the other one, and have the author confirm it", async () => {
    const { actions, text } = await at();
    const [action, ...more] = actions;
    assert.deepEqual(more, []);
    assert.equal(action?.title, "Write 'Blueprint' in all maps of the workspace");
    assert.equal(action.kind, "quickfix");
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      ["cross-map-name-variant"],
    );
    const [own, ...others] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(
      applyTextEdits(text, editsOf(own)),
      "anchor User [0.9, 0.5]\ncomponent Blueprint [0.5, 0.5]\nUser->Blueprint",
    );
    assert.deepEqual(
      others.map((change) => [
        change.textDocument.uri,
        change.textDocument.version,
        applyTextEdits(
          OTHERS[change.textDocument.uri.slice(FOLDER.length) as keyof typeof OTHERS],
          editsOf(change),
        ),
      ]),
      [
        [`${FOLDER}open.owm`, 3, OTHERS["open.owm"].replaceAll("Blueprints", "Blueprint")],
        [
          `${FOLDER}elsewhere/far.owm`,
          null,
          OTHERS["elsewhere/far.owm"].replaceAll("Blueprints", "Blueprint"),
        ],
      ],
    );
    const [annotation] = Object.values(action.edit?.changeAnnotations ?? {});
    assert.deepEqual(annotation, {
      label: "Rename in other maps, too",
      needsConfirmation: true,
      description: "'Blueprints' in 2 other maps of the workspace",
    });
    const isConfirmed = (change: TextDocumentEdit | undefined) =>
      editsOf(change).map((edit) => "annotationId" in edit);
    assert.deepEqual([own, ...others].map(isConfirmed), [
      [false, false],
      [true, true],
      [true, true],
    ]);
  });

  it("leave out maps that have both, and say so", async () => {
    const both = { ...OTHERS, "both.owm": "component Blueprints [0.5, 0.5]\ncomponent Blueprint [0.3, 0.5]" };
    const [action] = (await at(MINE, both)).actions;
    const changed = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(changed.length, 3);
    assert.match(
      Object.values(action?.edit?.changeAnnotations ?? {})[0]?.description ?? "",
      /; not in 'both\.owm', where the new name is taken$/,
    );
  });

  it("ask nobody where the client cannot, or where the user wants all maps renamed", async () => {
    const plain = (await at(MINE, OTHERS, FULL_CLIENT)).actions[0]?.edit;
    assert.deepEqual(Object.keys(plain?.changes ?? {}), [
      `${FOLDER}mine.owm`,
      `${FOLDER}open.owm`,
      `${FOLDER}elsewhere/far.owm`,
    ]);
    const always = { ...DEFAULT_SETTINGS, renameOtherMaps: "always" as const };
    const sure = (await at(MINE, OTHERS, ASKING, always)).actions[0]?.edit;
    assert.equal(sure?.documentChanges?.length, 3);
    assert.equal(sure?.changeAnnotations, undefined);
  });

  it("read no other map before one is chosen, where the client fills in edits later", async () => {
    const { actions, snapshot, workspace } = await at(MINE, OTHERS, LATER);
    const [action] = actions;
    assert.equal(action?.edit, undefined);
    assert.deepEqual(workspace.asked, [`${FOLDER}mine.owm`]);
    const data = readNameVariantData(action?.data);
    assert.ok(data);
    const edit = await resolveNameVariant(snapshot, data, LATER, workspace);
    assert.equal(edit.documentChanges?.length, 3);
  });

  it("are not there where no other map has the variant, nothing is found, or other kinds are wanted", async () => {
    const { "open.owm": _, "elsewhere/far.owm": __, ...usual } = OTHERS;
    const titles = async (...given: Parameters<typeof at>) =>
      (await at(...given)).actions.map(({ title }) => title);
    assert.deepEqual(await titles(MINE, usual), []);
    const both = "component Blueprints [0.5, 0.5]\ncomponent Blueprint [0.3, 0.5]";
    assert.deepEqual(await titles(MINE, { ...usual, "both.owm": both }), []);
    assert.deepEqual(await titles(["component Pap<|>er [0.5, 0.5]"]), []);
    assert.deepEqual(await titles(["component Blueprints [0.5, 0.5]", "<|>"]), []);
    assert.deepEqual(
      await titles(["// @rule cross-map-name-variant off two things", "title T", ...MINE]),
      [],
    );
    assert.deepEqual(await titles(MINE, OTHERS, ASKING, DEFAULT_SETTINGS, ["refactor"]), []);
    for (const client of [ASKING, LATER]) {
      assert.deepEqual(await titles([...MINE, "Blueprints->Blueprint"], OTHERS, client), [], "taken");
    }
  });

  it("know their data from that of others", () => {
    const data = { uri: "u", version: 1, variant: "a", usual: "b" };
    assert.deepEqual(readNameVariantData({ ...data, more: 1 }), data);
    for (const other of [
      undefined,
      null,
      "x",
      { ...data, version: "1" },
      { ...data, usual: 2 },
      { uri: "u" },
    ]) {
      assert.equal(readNameVariantData(other), undefined);
    }
  });
});
