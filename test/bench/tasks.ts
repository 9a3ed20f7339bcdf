/** What is timed, of the product and of the reference engine. */
import type { Task } from "./measure";
import type { Product } from "./product";
import type { ReferenceEngine } from "./reference";

/** The product's tasks; every one of them is held to linear growth. */
export const PRODUCT_TASKS = [
  "parse",
  "map",
  "text to map",
  "lint",
  "render",
  "text to diagnostics and SVG",
  "edit to map",
  "patch",
] as const;

/** The reference engine's tasks. */
export const REFERENCE_TASKS = ["reference parse", "reference parse and links"] as const;

export type TaskName = (typeof PRODUCT_TASKS)[number] | (typeof REFERENCE_TASKS)[number];

interface NamedTask extends Task {
  readonly name: TaskName;
}

/** The product's tasks on one text. */
export function productTasks(product: Product, text: string): readonly NamedTask[] {
  const { parse, buildMap, renderScene, sceneToSvg } = product;
  const tree = parse(text);
  const map = buildMap(tree);
  return [
    { name: "parse", run: () => parse(text) },
    { name: "map", run: () => buildMap(tree) },
    { name: "text to map", run: () => buildMap(parse(text)) },
    linting(product, text),
    { name: "render", run: () => sceneToSvg(renderScene(map)) },
    {
      name: "text to diagnostics and SVG",
      run: () => {
        const snapshot = product.createSnapshot("file:///bench.owm", 1, text);
        return [product.diagnostics(snapshot), sceneToSvg(renderScene(snapshot.map))];
      },
    },
    { name: "edit to map", run: editing(product, text) },
    patching(product, text),
  ];
}

/** All rules on a map that is new to them, because they keep what they have worked out of a map. */
function linting(product: Product, text: string): NamedTask {
  const { parse, buildMap, lint, DEFAULT_SETTINGS } = product;
  const options = { boundaries: DEFAULT_SETTINGS.stageBoundaries, rules: DEFAULT_SETTINGS.rules };
  let map = buildMap(parse(text));
  return {
    name: "lint",
    prepare: () => {
      map = buildMap(parse(text));
    },
    run: () => lint(map, options),
  };
}

/** Types characters one by one all over the map: into names, numbers and link ends, and takes them out again. */
function editing(product: Product, text: string): () => unknown {
  let snapshot = product.createSnapshot("file:///bench.owm", 1, text);
  const places = typingPlaces(text);
  let turn = 0;
  let undo: number | undefined;
  return () => {
    const start = undo ?? places[turn++ % places.length] ?? 0;
    const change =
      undo === undefined ? { start, end: start, text: "1" } : { start, end: start + 1, text: "" };
    undo = undo === undefined ? start : undefined;
    snapshot = product.updateSnapshot(snapshot, snapshot.version + 1, [change]);
    return snapshot.map;
  };
}

/** Offsets behind letters and digits, spread over the text. */
function typingPlaces(text: string): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < 97; i++) {
    let at = Math.floor((((i * 41) % 97) / 97) * text.length);
    while (at < text.length && !/\w/.test(text[at] ?? "")) at++;
    places.push(Math.min(at + 1, text.length));
  }
  return places;
}

/** From the scene of an edited map to what changes in the picture. */
function patching(product: Product, text: string): NamedTask {
  const { parse, buildMap, renderScene, describeScene, diffScenes } = product;
  const edited = text.replace(/(component [^[]+\[0\.)\d/, (_, before: string) => `${before}5`);
  const scenes = [text, edited].map((version) => renderScene(buildMap(parse(version))));
  let drawn = scenes[0] && describeScene(scenes[0]);
  let turn = 0;
  return {
    name: "patch",
    run: () => {
      const scene = scenes[++turn % 2];
      if (!scene || !drawn) return undefined;
      const next = describeScene(scene);
      const patch = diffScenes(drawn, next);
      drawn = next;
      return patch;
    },
  };
}

/** The reference engine's tasks on the same text. */
export function referenceTasks(engine: ReferenceEngine, text: string, links: boolean): readonly NamedTask[] {
  const parse: NamedTask = { name: "reference parse", run: () => engine.parse(text) };
  if (!links) return [parse];
  return [parse, { name: "reference parse and links", run: () => engine.resolveLinks(engine.parse(text)) }];
}
