import assert from "node:assert/strict";
import { writeFaultOf } from "../../../client/src/export/writeFault";

const coded = (code: string, message = "") => Object.assign(new Error(message), { code });

describe("why a file could not be written", () => {
  it("is known by the words of Node and of VS Code's file systems", () => {
    assert.equal(writeFaultOf(coded("NoPermissions")), "denied");
    assert.equal(writeFaultOf(coded("EROFS")), "denied");
    assert.equal(
      writeFaultOf(coded("Unknown", "Error: EPERM: operation not permitted, open '/maps/tea.svg'")),
      "denied",
    );
    assert.equal(writeFaultOf(coded("FileNotFound")), "noFolder");
    assert.equal(
      writeFaultOf(new Error("ENOENT: no such file or directory, open '/maps/tea.svg'")),
      "noFolder",
    );
    assert.equal(writeFaultOf(coded("FileIsADirectory")), "isFolder");
    assert.equal(writeFaultOf(coded("ENOSPC")), "full");
  });

  it("is not guessed", () => {
    assert.equal(writeFaultOf(new Error("The picture would be too large.")), undefined);
    assert.equal(writeFaultOf("EACCES"), undefined);
  });
});
