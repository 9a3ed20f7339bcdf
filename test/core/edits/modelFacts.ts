import type { WardleyMap } from "#core/model/wardleyMap";

/** What a map says, without where it says it: what an operation must leave alone is compared by this. */
export function factsOf(map: WardleyMap) {
  return {
    head: [map.title, map.style, map.size, map.evolutionAxis.labels, map.valueChainAxis.label],
    nodes: map.nodes.map(({ kind, name, decorators, inertia, label, childOf }) =>
      JSON.stringify([kind, name, decorators, inertia, label, childOf?.owner?.name]),
    ),
    places: map.nodes.map(({ visibility, evolution }) => [visibility, evolution]),
    links: map.dependencies.map(({ fromName, toName, flow, flowText, context }) =>
      JSON.stringify([fromName.key, toName.key, flow, flowText, context]),
    ),
    movements: map.movements.map(({ name, newName, target }) => JSON.stringify([name?.key, newName, target])),
    pipelines: map.pipelines.map(({ name, writtenRange }) => JSON.stringify([name?.key, writtenRange])),
    notes: map.notes.map(({ text, visibility, evolution }) => JSON.stringify([text, visibility, evolution])),
    annotations: map.annotations.map(({ number, text, occurrences }) =>
      JSON.stringify([number, text, occurrences]),
    ),
    attitudes: map.attitudes.map(({ attitude, first, second, size }) =>
      JSON.stringify([attitude, first, second, size]),
    ),
    accelerators: map.accelerators.map(({ name, deaccelerator, visibility, evolution }) =>
      JSON.stringify([name, deaccelerator, visibility, evolution]),
    ),
  };
}
