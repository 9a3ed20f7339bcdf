import type { Position } from "#core/language/text";
import { touches } from "#core/language/text";
import type { Dependency, MapNode, WardleyMap } from "#core/model/wardleyMap";
import type { Scene, SceneElement } from "#core/render/scene";

/**
 * Ids of the drawn elements that a place in the text is about, the most particular first: what the line draws,
 * for a link (of a chain: the one at the column) its two ends as well, for a movement also what moves.
 */
export function elementsAt(scene: Scene, map: WardleyMap, position: Position): string[] {
  const { line } = position;
  const onLine = scene.elements.filter((element) => element.line === line && element.kind !== "mark");
  const links = map.dependencies.filter((dependency) => dependency.line === line);
  if (links.length > 0) return ofLinks(scene, onLine, links, position);
  const moved = map.movements.filter((movement) => movement.line === line && !movement.inline);
  const related = [...moved.map(({ node }) => node), ...pipelineOwners(map, line)];
  return [...onLine.map(({ id }) => id), ...related.flatMap((node) => elementOf(scene, node))];
}

function ofLinks(
  scene: Scene,
  onLine: readonly SceneElement[],
  links: readonly Dependency[],
  { character }: Position,
): string[] {
  const at = links.find((link) => touches({ start: link.fromName.start, end: link.toName.end }, character));
  const chosen = at === undefined ? links : [at];
  const ends = chosen.flatMap(({ from, to }) => [from, to]).flatMap((node) => elementOf(scene, node));
  // The cursor on a name is about that end first of all.
  const named = [at?.fromName, at?.toName].findIndex(
    (name) => name !== undefined && touches(name, character),
  );
  const drawn = onLine.filter(({ id }) => chosen.some((link) => isLinkId(id, link))).map(({ id }) => id);
  const first = named >= 0 ? elementOf(scene, named === 0 ? at?.from : at?.to) : [];
  return [...new Set([...first, ...drawn, ...ends])];
}

/** Whether an id is that of a link between these ends, whatever its ordinal. */
export function isLinkId(id: string, { from, to }: Dependency): boolean {
  if (from === undefined || to === undefined) return false;
  const base = `link:${from.key}->${to.key}`;
  return id === base || id.startsWith(`${base}#`);
}

function pipelineOwners(map: WardleyMap, line: number): (MapNode | undefined)[] {
  return map.pipelines.filter((pipeline) => pipeline.line === line).map(({ owner }) => owner);
}

function elementOf(scene: Scene, node: MapNode | undefined): string[] {
  if (node === undefined) return [];
  const found = scene.elements.find(
    ({ id, kind, line, name }) =>
      kind === node.kind &&
      line === node.line &&
      // The future map has other names.
      (name === node.name || id === `${kind}:${node.key}`),
  );
  return found === undefined ? [] : [found.id];
}
