import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { RoomMemory } from "../../../client/src/preview/roomMemory";

/** What VS Code keeps, for a workspace or for all. */
function memento(stored?: unknown): vscode.Memento & { setKeysForSync(): void } {
  let value = stored;
  return {
    keys: () => [],
    get: <T>() => value as T,
    update: async (_key: string, next: unknown) => {
      value = next;
    },
    setKeysForSync: () => {},
  };
}

const room = (width: number, height: number) => ({ width, height });

describe("the memory of room", () => {
  it("is that of the workspace, else that of any other", () => {
    const globalState = memento();
    const first = new RoomMemory({ workspaceState: memento(), globalState });
    assert.equal(first.last, undefined);
    first.keep(room(800, 600));
    const second = new RoomMemory({ workspaceState: memento(), globalState });
    assert.deepEqual(second.last, room(800, 600));
    second.keep(room(480, 520));
    assert.deepEqual(first.last, room(800, 600));
    assert.deepEqual(new RoomMemory({ workspaceState: memento(), globalState }).last, room(480, 520));
  });

  it("forgets what is no room", () => {
    for (const broken of ["800", null, {}, room(0, 600), room(Number.NaN, 600), { width: 800 }]) {
      const memory = new RoomMemory({
        workspaceState: memento(broken),
        globalState: memento(room(640, 480)),
      });
      assert.deepEqual(memory.last, room(640, 480));
      assert.equal(
        new RoomMemory({ workspaceState: memento(), globalState: memento(broken) }).last,
        undefined,
      );
    }
  });
});
