import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { draftOfMap } from "#core/formats/draftOfMap";
import { mermaidText } from "#core/formats/mermaidText";
import { owmText } from "#core/formats/owmText";
import { parse } from "#core/language/parse";
import { print } from "#core/language/print";
import { buildMap } from "#core/model/buildMap";
import type { MapNode, WardleyMap } from "#core/model/wardleyMap";
import { missingFacts } from "../support/mapFacts";
import { readByMermaid } from "../support/mermaidParser";
import { root } from "../support/paths";
import { corpusNames, corpusText, hasCorpus } from "./corpus";

const folder = path.resolve(root, "../shared/corpus");

/** What Mermaid read out of a map, or why it refused it. */
interface MermaidOracle {
  readonly ok: boolean;
  readonly title?: string;
  readonly nodes: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly class?: string;
  }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

function problemsIn(text: string): readonly string[] {
  return parse(text).lines.flatMap((line) =>
    [...line.problems, ...line.statements.flatMap(({ problems }) => problems)].map(({ message }) => message),
  );
}

const folded = (name: string) => name.trim().replace(/\s+/g, " ");
const key = (...parts: readonly (string | number)[]) =>
  parts.map((part) => (typeof part === "number" ? part.toFixed(4) : folded(part))).join("|");

/** What Mermaid calls a node: a component of a pipeline has the pipeline in its name. */
function idOf(node: MapNode): string {
  return node.childOf?.name ? `${node.childOf.name.text}_${node.name}` : node.name;
}

/** The names of links as Mermaid resolves them: it wants the exact name, where we take other capitals too. */
function linkKeys({ dependencies }: WardleyMap): string[] {
  const id = (node: MapNode | undefined, name: string) =>
    node && folded(node.name) === folded(name) ? idOf(node) : name;
  return dependencies
    .map(({ from, to, fromName, toName }) => key(id(from, fromName.text), id(to, toName.text)))
    .sort();
}

/** Places of nodes as Mermaid keeps them: of two things with one name the later one's. */
function nodeKeys({ nodes }: WardleyMap): string[] {
  const places = new Map(
    nodes.map((node) => [idOf(node), key(node.name, node.evolution * 100, node.visibility * 100)]),
  );
  return [...places.values()].sort();
}

/** Defined only where the corpus lies beside the repository. */
if (hasCorpus && existsSync(path.join(folder, "mermaid"))) {
  const names = readdirSync(path.join(folder, "mermaid")).map((file) => path.basename(file, ".mmd"));

  describe("Mermaid maps of the corpus", () => {
    it("are read as Mermaid reads them, and refused where it refuses them", () => {
      const differences: string[] = [];
      for (const name of names) {
        const text = readFileSync(path.join(folder, "mermaid", `${name}.mmd`), "utf8");
        const oracle = JSON.parse(
          readFileSync(path.join(folder, "oracle-mermaid", `${name}.json`), "utf8"),
        ) as MermaidOracle;
        const tree = parse(text);
        if (tree.dialect !== "mermaid" || print(tree) !== text) differences.push(`${name}: text`);
        if ((problemsIn(text).length === 0) !== oracle.ok) differences.push(`${name}: refused`);
        if (!oracle.ok) continue;
        const map = buildMap(tree);
        const ours = nodeKeys(map);
        const theirs = oracle.nodes.map((node) => key(node.name, node.x, node.y)).sort();
        if (ours.join("\n") !== theirs.join("\n")) differences.push(`${name}: components`);
        const links = oracle.links.map(({ from, to }) => key(from, to)).sort();
        if (linkKeys(map).join("\n") !== links.join("\n")) differences.push(`${name}: links`);
        if (folded(oracle.title ?? "") !== folded(map.title ?? "")) differences.push(`${name}: title`);
      }
      assert.deepEqual(differences, []);
    });
  });

  describe("maps of the corpus, written as Mermaid", () => {
    const maps = corpusNames()
      .map((name) => ({ name, map: buildMap(parse(corpusText(name))) }))
      .filter(({ map }) => map.tree.dialect === "owm")
      .map(({ name, map }) => ({ name, map, ...mermaidText(draftOfMap(map)) }));

    it("are accepted by Mermaid's parser, every one", async () => {
      const refused: string[] = [];
      for (const { name, text } of maps) {
        await readByMermaid(text).catch((error: Error) => refused.push(`${name}: ${error.message}`));
      }
      assert.deepEqual(refused, []);
      assert.ok(maps.length > 300);
    });

    it("say to Mermaid what they say to us", async () => {
      for (const { name, text } of maps) {
        const read = await readByMermaid(text);
        const map = buildMap(parse(text));
        const own = map.nodes.filter(({ childOf }) => !childOf);
        const places = (nodes: readonly { name: string; visibility: number; evolution: number }[]) =>
          nodes.map((node) => key(node.name, node.visibility, node.evolution)).sort();
        assert.deepEqual(places(own), places([...read.anchors, ...read.components]), name);
        const children = read.pipelines.flatMap(({ parent, components }) =>
          components.map((child) => key(parent, child.name, child.evolution)),
        );
        const ours = map.nodes.flatMap((node) =>
          node.childOf?.name ? [key(node.childOf.name.text, node.name, node.evolution)] : [],
        );
        assert.deepEqual(ours.sort(), children.sort(), name);
        assert.deepEqual(
          map.dependencies.map((link) => key(link.fromName.text, link.toName.text, link.context ?? "")),
          read.links.map((link) => key(link.from, link.to, link.linkLabel ?? "")),
          name,
        );
        assert.deepEqual(
          map.movements.map((movement) => key(movement.name?.text ?? "", movement.target)),
          read.evolves.map((movement) => key(movement.component, movement.target)),
          name,
        );
        assert.deepEqual(
          map.notes.map((note) => key(note.text, note.visibility, note.evolution)),
          read.notes.map((note) => key(note.text, note.visibility, note.evolution)),
          name,
        );
        assert.equal(map.title ?? "", read.title ?? "", name);
      }
    });

    it("are the same maps but for the losses that are named", () => {
      const unexplained: string[] = [];
      let whole = 0;
      for (const { name, map, text, losses } of maps) {
        const back = buildMap(parse(text));
        const missing = missingFacts(map, back);
        if (missing.length === 0) whole++;
        for (const fact of missing) {
          const isNamed = losses.some((loss) =>
            fact.about.some((word) => word !== "" && loss.includes(word.replaceAll("\n", " "))),
          );
          if (!isNamed) unexplained.push(`${name}: ${fact.text}`);
        }
      }
      assert.deepEqual(unexplained, []);
      assert.ok(whole > 0);
    });

    it("come back as the text that gives the same Mermaid map", () => {
      for (const { name, text, map } of maps) {
        // An axis that has not four stages cannot be kept in OnlineWardleyMaps.
        if ((map.evolutionAxis.statement?.statement.stages.length ?? 4) !== 4) continue;
        const owm = owmText(draftOfMap(buildMap(parse(text))));
        assert.deepEqual(owm.losses, [], name);
        assert.equal(mermaidText(draftOfMap(buildMap(parse(owm.text)))).text, text, name);
      }
    });
  });
}
