/** What a map says, as lines that can be compared between its forms. */
import type { WardleyMap } from "#core/model/wardleyMap";

/** A fact, and the names it is about: whoever loses it has to name one of them. */
export interface Fact {
  readonly text: string;
  readonly about: readonly string[];
}

/** The facts of a map, sorted. */
export function factsOf(map: WardleyMap): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (text: string, ...about: readonly string[]) => facts.push({ text, about });
  const place = ({ visibility, evolution }: { readonly visibility: number; readonly evolution: number }) =>
    `${round(visibility)} ${round(evolution)}`;
  if (map.title !== undefined) add(`title ${map.title}`, "title");
  if (map.style !== undefined && map.style !== "plain") add(`style ${map.style}`, "style");
  if (map.size) add(`size ${map.size.width} ${map.size.height}`, "size");
  if (map.evolutionAxis.custom) add(`axis ${map.evolutionAxis.allLabels.join("|")}`, "axis", "evolution");
  if (map.evolutionAxis.hidden) add("axis hidden", "evolution --hide");
  if (map.valueChainAxis.hidden) add("value chain hidden", "valuechain --hide");
  for (const node of map.nodes) {
    const { name } = node;
    const owner = node.childOf?.owner?.name;
    add(`${node.kind} ${name} ${place(node)}${owner === undefined ? "" : ` in ${owner}`}`, name);
    if (node.label.explicit && node.kind !== "anchor")
      add(`label ${name} ${node.label.x} ${node.label.y}`, name);
    for (const decorator of node.decorators) add(`${decorator} ${name}`, name);
    if (node.inertia) add(`inertia ${name}`, name);
  }
  for (const { name, owner, range } of map.pipelines) {
    const drawn = range ? `${round(range.start)} ${round(range.end)}` : "hidden";
    add(`pipeline ${owner?.name ?? name?.text} ${drawn}`, name?.text ?? "", owner?.name ?? "");
  }
  for (const link of map.dependencies) {
    const [from, to] = [link.from?.name ?? link.fromName.text, link.to?.name ?? link.toName.text];
    const rest = [link.flow, link.flowText, link.context].filter((part) => part !== undefined);
    add(["link", from, to, ...rest].join(" "), from, to);
  }
  for (const { node, name, target, newName, decorators, label } of map.movements) {
    const moving = node?.name ?? name?.text ?? "";
    add(`evolve ${moving} ${round(target)}`, moving);
    if (newName !== undefined) add(`renamed ${moving} ${newName}`, moving);
    for (const decorator of decorators) add(`evolved ${moving} ${decorator}`, moving);
    if (label) add(`evolved label ${moving} ${label.x} ${label.y}`, moving);
  }
  for (const note of map.notes) add(`note ${note.text} ${place(note)}`, "note");
  for (const { number, text, occurrences } of map.annotations) {
    for (const each of occurrences)
      add(`annotation ${number} ${text} ${place(each)}`, `annotation ${number}`);
  }
  if (map.annotationsBox && map.annotations.length > 0)
    add(`box ${place(map.annotationsBox)}`, "annotations");
  for (const { attitude, first, second, size } of map.attitudes) {
    add(
      `${attitude} ${place(first)} ${second ? place(second) : ""} ${size?.width} ${size?.height}`,
      attitude,
    );
  }
  for (const each of map.accelerators) {
    add(`${each.deaccelerator ? "deaccelerator" : "accelerator"} ${each.name} ${place(each)}`, each.name);
  }
  for (const { name, address } of map.urls) add(`url ${name} ${address}`, name);
  return facts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

/** The facts of one map that another does not have, as often as it lacks them. */
export function missingFacts(from: WardleyMap, to: WardleyMap): readonly Fact[] {
  const left = new Map<string, number>();
  for (const { text } of factsOf(to)) left.set(text, (left.get(text) ?? 0) + 1);
  return factsOf(from).filter(({ text }) => {
    const number = left.get(text) ?? 0;
    left.set(text, number - 1);
    return number <= 0;
  });
}

function round(value: number): string {
  return String(Number(value.toFixed(6)));
}
