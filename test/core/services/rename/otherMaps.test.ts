import assert from "node:assert/strict";
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { ClientFeatures } from "#core/services/clientFeatures";
import { rename } from "#core/services/rename";
import { DEFAULT_SETTINGS, type Settings } from "#core/services/settings";
import { FULL_CLIENT, openMapWith } from "../../../support/maps";
import { applyTextEdits } from "../../../support/marked";
import { FOLDER, workspaceOf } from "../../../support/workspaces";

const EDITOR: ClientFeatures = { ...FULL_CLIENT, documentChanges: true, changeAnnotations: true };

describe("rename across maps", () => {
  const OTHERS = {
    "open.owm": "A->Kettle\ncomponent Kettle [0.5, 0.5]",
    "stored.owm": "component kettle [0.5, 0.5]\nKETTLE->A",
    "taken.owm": "component Kettle [0.5, 0.5]\ncomponent Boiler [0.1, 0.1]",
    "without.owm": "A->Kettle",
  };

  async function across(
    otherMaps: Settings["renameOtherMaps"],
    client: ClientFeatures,
    line = "component Kettl<|>e [0.5, 0.5]",
  ) {
    const map = openMapWith({ ...DEFAULT_SETTINGS, renameOtherMaps: otherMaps }, line);
    const workspace = workspaceOf(OTHERS);
    const edit = await rename(map.snapshot, map.cursor, "Boiler", client, async () => workspace);
    return { edit, asked: workspace.asked, texts: textsOf({ ...OTHERS, "tea.owm": map.text }, edit) };
  }

  const CHANGED = {
    "tea.owm": "component Boiler [0.5, 0.5]",
    "open.owm": "A->Boiler\ncomponent Boiler [0.5, 0.5]",
    "stored.owm": "component Boiler [0.5, 0.5]\nBOILER->A",
  };

  it("asks before it changes other maps, and says which are left out", async () => {
    const { edit, texts, asked } = await across("ask", EDITOR);
    assert.deepEqual(texts, CHANGED);
    assert.deepEqual(
      asked,
      ["open.owm", "stored.owm", "taken.owm"].map((name) => FOLDER + name),
    );
    const [annotation] = Object.entries(edit?.changeAnnotations ?? {});
    assert.deepEqual(annotation?.[1], {
      label: "Rename in other maps, too",
      needsConfirmation: true,
      description:
        "'Kettle' in 2 other maps of the workspace; not in 'taken.owm', where the new name is taken",
    });
    const [own, ...others] = documentEdits(edit);
    assert.deepEqual(
      own?.edits.map((item) => "annotationId" in item),
      [false],
    );
    assert.ok(
      others.flatMap(({ edits }) => edits).every((item) => Object(item).annotationId === annotation?.[0]),
    );
    assert.deepEqual(
      [own, ...others].map((item) => item?.textDocument.version),
      [1, 3, null],
    );
  });

  it("changes them at once when the user wants that, also for clients that cannot ask", async () => {
    const { edit, texts } = await across("always", FULL_CLIENT);
    assert.deepEqual(texts, CHANGED);
    assert.equal(edit?.changeAnnotations, undefined);
    assert.equal((await across("always", EDITOR)).edit?.changeAnnotations, undefined);
  });

  it("leaves them alone when the user wants that, or cannot be asked", async () => {
    for (const [setting, client] of [
      ["never", EDITOR],
      ["ask", FULL_CLIENT],
    ] as const) {
      const { texts, asked } = await across(setting, client);
      assert.deepEqual(Object.keys(texts), ["tea.owm"]);
      assert.deepEqual(asked, []);
    }
  });

  it("leaves them alone for what is no component", async () => {
    for (const line of ["A->Kettl<|>e", "url kettl<|>e [x]", "accelerator Kettl<|>e [0.1, 0.1]"]) {
      assert.deepEqual((await across("always", EDITOR, line)).asked, [], line);
    }
  });
});

function documentEdits(edit: WorkspaceEdit | undefined): readonly TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => "edits" in change);
}

/** The texts that an edit changes, by file name. */
function textsOf(
  before: Readonly<Record<string, string>>,
  edit: WorkspaceEdit | undefined,
): Record<string, string> {
  const edits: [string, readonly TextEdit[]][] = [
    ...Object.entries(edit?.changes ?? {}),
    ...documentEdits(edit).map(({ textDocument, edits: all }): [string, readonly TextEdit[]] => [
      textDocument.uri,
      all as TextEdit[],
    ]),
  ];
  return Object.fromEntries(
    edits.map(([uri, changes]) => {
      const name = uri.slice(FOLDER.length);
      return [name, applyTextEdits(before[name] ?? "", changes)];
    }),
  );
}
