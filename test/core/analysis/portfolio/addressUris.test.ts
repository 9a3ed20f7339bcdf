import assert from "node:assert/strict";
import fc from "fast-check";
import { addressKey, resolveAddress } from "#core/analysis/portfolio/addresses";
import { addressTo, addressUri } from "#core/analysis/portfolio/addressUris";

const MAP = "file:///c%3A/maps/tea%20shop/tea.owm";

describe("addressUri", () => {
  it("leads from the folder of the map", () => {
    const cases: readonly (readonly [string, string | undefined])[] = [
      ["power.owm", "file:///c%3A/maps/tea%20shop/power.owm"],
      ["./sub/../power.owm", "file:///c%3A/maps/tea%20shop/power.owm"],
      ["..\\power plant.owm", "file:///c%3A/maps/power%20plant.owm"],
      ["/a.owm", "file:///a.owm"],
      ["../../../../a.owm", "file:///a.owm"],
      ["größe%20🍵.owm#L3", "file:///c%3A/maps/tea%20shop/gr%C3%B6%C3%9Fe%20%F0%9F%8D%B5.owm#L3"],
      ["100%.owm", "file:///c%3A/maps/tea%20shop/100%25.owm"],
      ["", undefined],
      ["#L3", undefined],
      ["C:\\maps\\a.owm", undefined],
    ];
    for (const [address, uri] of cases) assert.equal(addressUri(MAP, address), uri, address);
  });

  it("takes addresses of the web as they are, and opens nothing else", () => {
    assert.equal(addressUri(MAP, " https://example.org/a b?q=%20#x "), "https://example.org/a%20b?q=%20#x");
    assert.equal(addressUri(MAP, "mailto:a@example.org"), "mailto:a@example.org");
    assert.equal(addressUri(MAP, "file:///b.owm"), "file:///b.owm");
    for (const unsafe of [
      "command:workbench.action.quit",
      "javascript:alert(1)",
      "vscode://x/y",
      "data:text/html,x",
    ]) {
      assert.equal(addressUri(MAP, unsafe), undefined);
    }
  });

  it("knows other places than disks, and none for a map in no folder", () => {
    assert.equal(
      addressUri("vscode-vfs://github/owner/repo/a.owm", "b.owm"),
      "vscode-vfs://github/owner/repo/b.owm",
    );
    assert.equal(addressUri("file:///docs/page.md#2", "b.owm"), "file:///docs/b.owm");
    assert.equal(addressUri("untitled:Untitled-1", "b.owm"), undefined);
  });
});

describe("addressTo", () => {
  it("writes an address in the manner of another", () => {
    const to = "file:///c:/maps/power/plant%20one.owm";
    const cases: readonly (readonly [string, string])[] = [
      ["old.owm", "../power/plant one.owm"],
      ["./old.owm", "../power/plant one.owm"],
      ["..\\old\\a.owm", "..\\power\\plant one.owm"],
      ["/old.owm", "/c:/maps/power/plant one.owm"],
      ["old.owm#L7", "../power/plant one.owm#L7"],
      ["file:///old.owm", to],
    ];
    for (const [like, written] of cases) assert.equal(addressTo(MAP, to, like), written, like);
    assert.equal(addressTo(MAP, "file:///c:/maps/tea%20shop/x.owm", "./old.owm"), "./x.owm");
    assert.equal(addressTo(MAP, "vscode-vfs://github/x.owm", "old.owm"), undefined);
    assert.equal(addressTo("untitled:Untitled-1", to, "old.owm"), undefined);
  });

  it("leads where it should, whatever the names of files and folders", () => {
    const name = fc.oneof(
      fc.constantFrom("a", "tea shop", "x(1)", "b[2]", "50%", "c#", "d?", "größe", "🍵", "e%20f", "a.owm"),
      fc
        .string({ minLength: 1, maxLength: 6 })
        .filter((text) => !/[/\\\p{Cs}]/u.test(text) && !/^\.*$/.test(text) && text.trim() === text),
    );
    const path = fc.array(name, { minLength: 1, maxLength: 4 });
    const uriOf = (segments: readonly string[]) => `file:///${segments.map(encodeURIComponent).join("/")}`;
    fc.assert(
      fc.property(path, path, fc.constantFrom("a.owm", "./a.owm", "/a.owm"), (from, to, like) => {
        const [start, end] = [uriOf(from), uriOf(to)];
        const address = addressTo(start, end, like) ?? "";
        assert.equal(resolveAddress(start, address), addressKey(end), address);
        assert.equal(addressKey(addressUri(start, address) ?? ""), addressKey(end), address);
      }),
    );
  });
});
