import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { committedStates, repositoryOf } from "#server/node/git/committedStates";
import { createGit } from "#server/node/git/runGit";
import { temporaryFolder } from "../../../support/commandLine";
import { createRepository } from "../../../support/repository";

const git = createGit(60_000);

describe("committed states", () => {
  it("are those of the last commit, with a history where there is a movement", async () => {
    const repository = createRepository();
    const file = (name: string) => path.join(repository.folder, name);
    repository.commit({ "maps/tea [1].owm": "evolve Tea 0.7\n", "cup.owm": "title Cup\n" }, "2025-01-31");
    repository.git("mv", "maps/tea [1].owm", "maps/ü tea.owm");
    repository.commit({}, "2025-02-01");
    repository.commit({ "maps/ü tea.owm": "title Tea\nevolve Tea 0.7\n" }, "2025-03-01");
    repository.write({ "maps/ü tea.owm": "not committed", "new.owm": "evolve" });
    const files = ["maps/ü tea.owm", "cup.owm", "new.owm", "gone.owm"].map(file);
    const states = await committedStates(git, files);
    assert.deepEqual([...states.keys()].sort(), [file("cup.owm"), file("maps/ü tea.owm")].sort());
    assert.deepEqual(states.get(file("cup.owm")), { head: "title Cup\n", history: [] });
    assert.deepEqual(states.get(file("maps/ü tea.owm")), {
      head: "title Tea\nevolve Tea 0.7\n",
      history: [
        { date: "2025-03-01", text: "title Tea\nevolve Tea 0.7\n" },
        { date: "2025-02-01", text: "evolve Tea 0.7\n" },
        { date: "2025-01-31", text: "evolve Tea 0.7\n" },
      ],
    });
  });

  it("are those of another commit when asked for", async () => {
    const repository = createRepository();
    const file = path.join(repository.folder, "tea.owm");
    repository.commit({ "tea.owm": "one" });
    repository.git("tag", "v1");
    repository.commit({ "tea.owm": "two" });
    assert.equal((await committedStates(git, [file], "v1")).get(file)?.head, "one");
    assert.equal((await committedStates(git, [file])).get(file)?.head, "two");
    assert.equal((await committedStates(git, [file], "v9")).size, 0);
    assert.equal((await committedStates(git, [file], "--help")).size, 0);
  });

  it("are none outside of repositories, before the first commit, and in a folder that is not there", async () => {
    const repository = createRepository();
    repository.write({ "tea.owm": "one" });
    const outside = temporaryFolder();
    writeFileSync(path.join(outside, "tea.owm"), "one");
    for (const folder of [repository.folder, outside, path.join(outside, "nowhere")]) {
      assert.equal((await committedStates(git, [path.join(folder, "tea.owm")])).size, 0);
      assert.equal(await repositoryOf(git, folder), undefined);
    }
  });

  it("are asked for in one go, whatever the repository", async () => {
    const repositories = [createRepository(), createRepository()];
    const files: string[] = [];
    for (const { folder, commit } of repositories) {
      for (let at = 0; at < 20; at++) files.push(path.join(folder, `m${at}.owm`));
      commit(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`m${at}.owm`, `title ${at}`])));
    }
    let asked = 0;
    const counting: typeof git = (...args) => {
      asked++;
      return git(...args);
    };
    assert.equal((await committedStates(counting, files)).size, 40);
    assert.equal(asked, 6);
  });
});
