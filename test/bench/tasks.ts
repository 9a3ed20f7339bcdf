/** What is timed, of the product and of the reference engine. */
import type { Task } from "./measure";
import type { Product } from "./product";
import type { ReferenceEngine } from "./reference";

/** The product's tasks; every one of them is held to linear growth. */
export const PRODUCT_TASKS = [
  "parse",
  "map",
  "text to map",
  "analysis",
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

/** The product's tasks on some texts. */
export function productTasks(product: Product, texts: readonly string[]): readonly NamedTask[] {
  const { parse, buildMap, renderScene, sceneToSvg } = product;
  const trees = texts.map((text) => parse(text));
  const models = trees.map((tree) => buildMap(tree));
  const maps = texts.length;
  return [
    { name: "parse", maps, run: () => texts.map((text) => parse(text)) },
    { name: "map", maps, run: () => trees.map((tree) => buildMap(tree)) },
    { name: "text to map", maps, run: () => texts.map((text) => buildMap(parse(text))) },
    // Its parts are worked out when they are asked for: all of them are.
    { name: "analysis", ...onFreshModels(product, texts, (map) => Object.values(product.analyse(map))) },
    { name: "lint", ...linting(product, texts) },
    { name: "render", maps, run: () => models.map((map) => sceneToSvg(renderScene(map))) },
    {
      name: "text to diagnostics and SVG",
      maps,
      run: () =>
        texts.map((text) => {
          const snapshot = product.createSnapshot("file:///bench.owm", 1, text);
          return [product.diagnostics(snapshot), sceneToSvg(renderScene(snapshot.map))];
        }),
    },
    { name: "edit to map", maps, run: each(texts.map((text) => editing(product, text))) },
    { name: "patch", maps, run: each(texts.map((text) => patching(product, text))) },
  ];
}

/** Runs all of some functions. */
function each(functions: readonly (() => unknown)[]): () => unknown {
  return () => functions.map((run) => run());
}

type Snapshot = ReturnType<Product["createSnapshot"]>;
type Model = ReturnType<Product["buildMap"]>;

/** Something done to models that are new to it, because much is kept of what was worked out of a model. */
function onFreshModels(product: Product, texts: readonly string[], run: (map: Model) => unknown) {
  const { parse, buildMap } = product;
  let models: readonly Model[] = [];
  return {
    maps: texts.length,
    prepare: () => {
      models = texts.map((text) => buildMap(parse(text)));
    },
    run: () => models.map((map) => run(map)),
  };
}

/** All rules, with the analysis that they ask for. */
function linting(product: Product, texts: readonly string[]) {
  const { lint, DEFAULT_SETTINGS } = product;
  const options = { boundaries: DEFAULT_SETTINGS.stageBoundaries, rules: DEFAULT_SETTINGS.rules };
  return onFreshModels(product, texts, (map) => lint(map, options));
}

function editing(product: Product, text: string): () => unknown {
  const type = typing(product, text);
  return () => type().map;
}

/** Types characters one by one all over the map: into names, numbers and link ends, and takes them out again. */
export function typing(product: Product, text: string): () => Snapshot {
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
    return snapshot;
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
function patching(product: Product, text: string): () => unknown {
  const { parse, buildMap, renderScene, describeScene, diffScenes } = product;
  const edited = text.replace(/(component [^[]+\[0\.)\d/, (_, before: string) => `${before}5`);
  const scenes = [text, edited].map((version) => renderScene(buildMap(parse(version))));
  let shown = scenes[0] && { scene: scenes[0], drawn: describeScene(scenes[0]) };
  let turn = 0;
  return () => {
    const scene = scenes[++turn % 2];
    if (!scene || !shown) return undefined;
    const drawn = describeScene(scene, shown);
    const patch = diffScenes(shown.drawn, drawn);
    shown = { scene, drawn };
    return patch;
  };
}

/** Components in all maps together whose links the reference engine resolves in one run: it takes long for many. */
const MOST_LINKED = 1_000;

/**
 * The reference engine's tasks on the same texts; its link resolution on some of them.
 *
 * @param size components of one map
 */
export function referenceTasks(
  engine: ReferenceEngine,
  texts: readonly string[],
  size: number,
  links: boolean,
): readonly NamedTask[] {
  const run = () => texts.map((text) => engine.parse(text));
  const parse: NamedTask = { name: "reference parse", maps: texts.length, run };
  if (!links) return [parse];
  const some = texts.slice(0, Math.max(1, Math.round(MOST_LINKED / size)));
  return [
    parse,
    {
      name: "reference parse and links",
      maps: some.length,
      run: () => some.map((text) => engine.resolveLinks(engine.parse(text))),
    },
  ];
}
