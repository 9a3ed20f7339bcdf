import assert from "node:assert/strict";
import { PRODUCT } from "#core/language/product";
import { run } from "../support/commandLine";

describe("mapwright", () => {
  it("lists its commands", async () => {
    const { code, stdout, stderr } = await run(["--help"]);
    assert.equal(code, 0);
    assert.equal(stderr, "");
    for (const command of ["model FILE…", "check FILE…", "render FILE", "convert FILE", "lsp --stdio"]) {
      assert.ok(stdout.includes(`  ${command}`), command);
    }
  });

  it("does not list what a later version will do", async () => {
    const { stdout } = await run(["--help"]);
    assert.doesNotMatch(stdout, /^ *mcp\b/m);
  });

  it("tells its version", async () => {
    assert.deepEqual(await run(["--version"]), { code: 0, stdout: `${PRODUCT.version}\n`, stderr: "" });
  });

  for (const command of ["model", "check", "render", "lsp"]) {
    it(`explains ${command}`, async () => {
      const { code, stdout, stderr } = await run([command, "--help"]);
      assert.equal(code, 0);
      assert.equal(stderr, "");
      assert.ok(stdout.startsWith(`Usage: mapwright ${command} `), stdout);
    });
  }

  const refused: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
    ["no command", [], /name a command/],
    ["an unknown command", ["draw"], /no command "draw"/],
    ["an unknown option", ["model", "--fast", "x.owm"], /Unknown option '--fast'/],
    ["an option without its value", ["check", "--format"], /--format/],
    ["a command of a later version", ["mcp", "x.owm"], /mcp is not available in this version/],
    ["no file", ["model"], /name at least one file/],
    ["the server without a transport", ["lsp"], /--stdio/],
    ["the server with a file", ["lsp", "--stdio", "x.owm"], /unexpected argument x\.owm/],
  ];
  for (const [what, args, message] of refused) {
    it(`refuses ${what}`, async () => {
      const { code, stdout, stderr } = await run(args);
      assert.equal(code, 2);
      assert.equal(stdout, "");
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
