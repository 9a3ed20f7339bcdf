import assert from "node:assert/strict";
import path from "node:path";
import { folderWith, run } from "../../support/commandLine";

describe("mapwright check --format github", () => {
  const cwd = folderWith({
    "maps/tea, 50%.owm": "title Tea\ncomponent Cup [0.8, 0.6]\nCup->Mi:l,k%\nCup->Cup\n",
    "clean.owm": "title T\ncomponent A [0.5, 0.5]\n",
  });
  const check = (args: readonly string[], env: NodeJS.ProcessEnv = { GITHUB_WORKSPACE: undefined }) =>
    run(["check", "--format", "github", ...args], { cwd, env });

  it("prints a command for each finding but hints, and escapes what the runner would misread", async () => {
    const { stdout, code } = await check(["maps"]);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      "::warning file=maps/tea%2C 50%25.owm,line=3,endLine=3,col=6,endColumn=13,title=unknown-component::'Mi:l,k%25' is not declared, so this link is not drawn.\n",
    );
  });

  it("names files from the root of the checkout", async () => {
    const parent = path.dirname(cwd);
    const { stdout } = await check(["maps"], { GITHUB_WORKSPACE: parent });
    assert.ok(stdout.startsWith(`::warning file=${path.basename(cwd)}/maps/tea%2C 50%25.owm,`), stdout);
    const elsewhere = await check(["maps"], { GITHUB_WORKSPACE: path.join(cwd, "other") });
    assert.ok(elsewhere.stdout.startsWith("::warning file=maps/tea%2C 50%25.owm,"));
  });

  it("prints nothing when there is nothing to say", async () => {
    assert.equal((await check(["clean.owm"])).stdout, "");
  });
});
