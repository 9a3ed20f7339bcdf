import assert from "node:assert/strict";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from "vscode-languageserver/node";
import { folderWith } from "../support/commandLine";
import { LanguageClient } from "../support/languageClient";

const SHOP = "component Tea [0.8, 0.6]\nsubmap Mill [0.5, 0.5] url(mill.owm)\nTea->Mill\n";
const MILL = "title Mill\ncomponent Flour [0.9, 0.5]\ncomponent Stone [0.5, 0.5]\nFlour->Stone\n";

describe("language server: hierarchies", () => {
  let client: LanguageClient;
  let uri: string;

  before(async () => {
    const folder = folderWith({ "shop.owm": SHOP, "mill.owm": MILL });
    [client] = await LanguageClient.start({ folders: [pathToFileURL(folder).href] });
    uri = pathToFileURL(path.join(folder, "shop.owm")).href;
    await client.open(uri, SHOP);
  });
  after(() => client.stop());

  const prepare = async (line: number, character: number) => {
    const params = { textDocument: { uri }, position: { line, character } };
    return client.connection.sendRequest(CallHierarchyPrepareRequest.type, params);
  };

  it("follow a value chain into a map that is not open, and back", async () => {
    const [mill] = (await prepare(2, 6)) ?? [];
    assert.equal(mill?.name, "Mill");
    const below = await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: mill });
    const flour = below?.[0]?.to;
    assert.equal(flour?.name, "Flour");
    assert.match(flour.uri, /mill\.owm$/);
    const above = await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, {
      item: flour,
    });
    assert.deepEqual(
      above?.map(({ from }) => from.name),
      ["Mill"],
    );
  });

  it("show the map behind a submap", async () => {
    const params = { textDocument: { uri }, position: { line: 1, character: 8 } };
    const [mill] = (await client.connection.sendRequest(TypeHierarchyPrepareRequest.type, params)) ?? [];
    assert.ok(mill);
    const below = await client.connection.sendRequest(TypeHierarchySubtypesRequest.type, { item: mill });
    assert.deepEqual(
      below?.map(({ name }) => name),
      ["Mill"],
    );
    const [map] = below ?? [];
    assert.ok(map);
    const above = await client.connection.sendRequest(TypeHierarchySupertypesRequest.type, { item: map });
    assert.deepEqual(
      above?.map(({ name }) => name),
      ["Mill"],
    );
  });

  it("have nothing to say where nothing is", async () => {
    assert.equal(await prepare(99, 0), null);
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const item = {
      name: "x",
      kind: 5 as const,
      uri: "file:///none.owm",
      range: nowhere,
      selectionRange: nowhere,
    };
    for (const { type } of [CallHierarchyIncomingCallsRequest, CallHierarchyOutgoingCallsRequest]) {
      assert.equal(await client.connection.sendRequest(type.method, { item }), null);
    }
  });
});
