import assert from "node:assert/strict";
import {
  addressKey,
  fileNameOf,
  fileStemOf,
  folderOf,
  labelOf,
  resolveAddress,
} from "#core/analysis/portfolio/addresses";

describe("addresses of maps", () => {
  it("are the same however they are encoded", () => {
    assert.equal(
      addressKey("file:///c%3A/my%20maps/%5Btea%5D.owm"),
      addressKey("file:///C:/my maps/[tea].owm"),
    );
    assert.notEqual(addressKey("file:///maps/Tea.owm"), addressKey("file:///maps/tea.owm"));
    assert.equal(addressKey("file:///100%.owm"), "file:///100%.owm");
  });

  for (const [from, address, expected] of [
    ["file:///maps/tea.owm", "cup.owm", "file:///maps/cup.owm"],
    ["file:///maps/tea.owm", "./cup.owm", "file:///maps/cup.owm"],
    ["file:///maps/tea.owm", "../other/cup.owm", "file:///other/cup.owm"],
    ["file:///maps/tea.owm", "..\\other\\cup.owm", "file:///other/cup.owm"],
    ["file:///maps/tea.owm", "../../../cup.owm", "file:///cup.owm"],
    ["file:///maps/tea.owm", "/abs/cup.owm", "file:///abs/cup.owm"],
    ["file:///maps/tea.owm", "my%20cup.owm#L3", "file:///maps/my cup.owm"],
    ["vscode-vfs://github/me/maps/tea.owm", "/cup.owm", "vscode-vfs://github/cup.owm"],
    ["vscode-vfs://github/me/maps/tea.owm", "../cup.owm", "vscode-vfs://github/me/cup.owm"],
    ["file:///maps/tea.owm", "https://example.org/map", "https://example.org/map"],
    ["file:///maps/tea.owm", "  ", undefined],
    ["file:///maps/tea.owm", "#only", undefined],
  ] as const) {
    it(`lead from ${from} by '${address}' to ${expected}`, () => {
      assert.equal(resolveAddress(from, address), expected);
    });
  }

  it("lead somewhere from an unsaved map without failing", () => {
    assert.equal(resolveAddress("untitled:Untitled-1", "cup.owm"), "untitled:/cup.owm");
  });

  it("have a folder, a name and a stem", () => {
    const uri = "file:///my%20maps/tea.shop.owm";
    assert.deepEqual(
      [folderOf(uri), fileNameOf(uri), fileStemOf(uri)],
      ["file:///my maps", "tea.shop.owm", "tea.shop"],
    );
    assert.equal(fileStemOf("untitled:Untitled-1"), "Untitled-1");
  });

  it("are shown by name, with the folder where names are the same", () => {
    assert.equal(labelOf("file:///a/cup.owm", "file:///b/tea.owm"), "cup.owm");
    assert.equal(labelOf("file:///a/tea.owm", "file:///b/tea.owm"), "a/tea.owm");
  });
});
