import type { Dialect } from "../language/dialect";
import type { AttitudeName, DecoratorName, FlowDirection, MapStyle } from "../language/nodes";
import type { Attitude, Dependency, MapNode, MapPosition, Pipeline, WardleyMap } from "../model/wardleyMap";

/**
 * The JSON form of a map, as `mapwright model` prints it. Lines count from 1; visibility and maturity (the
 * format's word for evolution) are as written, normally 0..1; offsets and sizes are px. Keys come in the
 * order given here.
 */
export interface ModelJson<D = unknown> {
  readonly file: string;
  readonly dialect: Dialect;
  readonly title: string;
  readonly style: MapStyle;
  /** Null when the map names no size; a dimension not given is null. */
  readonly size: { readonly width: number | null; readonly height: number | null } | null;
  /** Labels of the stages, left to right: four, or more in a Mermaid map. */
  readonly evolution: readonly string[];
  readonly showEvolutionAxis: boolean;
  readonly showValueChainAxis: boolean;
  readonly annotationsBox: PositionJson;
  readonly anchors: readonly PlacedJson[];
  readonly components: readonly ComponentJson[];
  readonly pipelines: readonly PipelineJson[];
  readonly links: readonly LinkJson[];
  readonly submaps: readonly SubmapJson[];
  readonly notes: readonly (PositionJson & { readonly text: string; readonly line: number })[];
  readonly annotations: readonly AnnotationJson[];
  readonly attitudes: readonly AttitudeJson[];
  readonly accelerators: readonly (PlacedJson & { readonly deaccelerator: boolean })[];
  readonly urls: readonly { readonly name: string; readonly url: string | null; readonly line: number }[];
  readonly diagnostics: readonly D[];
}

/** A place on the map. */
export interface PositionJson {
  readonly visibility: number;
  readonly maturity: number;
}

/** Something with a name and a place. */
export interface PlacedJson extends PositionJson {
  readonly name: string;
  readonly line: number;
}

/** A component, also one declared inside a pipeline's block. */
export interface ComponentJson extends PlacedJson {
  readonly inertia: boolean;
  /** Where it moves to: target of the first movement, else null. */
  readonly evolve: number | null;
  readonly evolveName: string | null;
  readonly decorators: readonly DecoratorName[];
  readonly label: { readonly x: number; readonly y: number };
  /** True when it owns a pipeline. */
  readonly isPipeline: boolean;
  /** Owner of the pipeline in whose block it is declared, else null. */
  readonly pipeline: string | null;
}

/** A pipeline; `start` and `end` are null when it has neither range nor children and so is not drawn. */
export interface PipelineJson {
  readonly name: string;
  readonly start: number | null;
  readonly end: number | null;
  /** Names declared in its block. */
  readonly children: readonly string[];
  /** Names of components placed inside its range by hand (analysis reference 1.2). */
  readonly inferredChildren: readonly string[];
  readonly line: number;
}

/** One link; a chain gives several. Ends that are declared are spelt as declared. */
export interface LinkJson {
  readonly from: string;
  readonly to: string;
  readonly flow: FlowDirection | null;
  readonly flowText: string | null;
  readonly context: string | null;
  /** True when both ends are declared. */
  readonly resolved: boolean;
  readonly line: number;
}

/** A submap; `url` is what its `url(…)` says. */
export interface SubmapJson extends PlacedJson {
  readonly label: { readonly x: number; readonly y: number };
  readonly url: string | null;
}

/** A numbered remark with the places it is about. */
export interface AnnotationJson {
  readonly number: number | null;
  readonly occurrences: readonly PositionJson[];
  readonly text: string;
  readonly line: number;
}

/** A box from one corner to another, or from one corner with a size in px. */
export interface AttitudeJson extends PositionJson {
  readonly attitude: AttitudeName;
  readonly visibility2: number | null;
  readonly maturity2: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly line: number;
}

/** Title of a map without one (language reference 2.1). */
export const UNTITLED = "Untitled Map";

/** Place of the list of annotations when none is given (language reference 2.13). */
const ANNOTATIONS_BOX: MapPosition = { visibility: 0.9, evolution: 0.1 };

/**
 * The JSON form of a map.
 *
 * @param file the name the map goes by, as the caller wants to see it
 * @param diagnostics what is to be listed under `diagnostics`, in the protocol's shape
 */
export function modelToJson<D>(map: WardleyMap, file: string, diagnostics: readonly D[]): ModelJson<D> {
  const nodesOf = (kind: MapNode["kind"]) => map.nodes.filter((node) => node.kind === kind);
  return {
    file,
    dialect: map.tree.dialect,
    title: map.title ?? UNTITLED,
    style: map.style ?? "plain",
    size: map.size ? { width: map.size.width ?? null, height: map.size.height ?? null } : null,
    evolution: map.evolutionAxis.allLabels,
    showEvolutionAxis: !map.evolutionAxis.hidden,
    showValueChainAxis: !map.valueChainAxis.hidden,
    annotationsBox: positionJson(map.annotationsBox ?? ANNOTATIONS_BOX),
    anchors: nodesOf("anchor").map(placedJson),
    components: nodesOf("component").map(componentJson),
    pipelines: map.pipelines.map(pipelineJson),
    links: map.dependencies.map(linkJson),
    submaps: nodesOf("submap").map(submapJson),
    notes: map.notes.map((note) => ({ text: note.text, ...positionJson(note), line: note.line + 1 })),
    annotations: map.annotations.map((annotation) => ({
      number: annotation.number ?? null,
      occurrences: annotation.occurrences.map(positionJson),
      text: annotation.text,
      line: annotation.line + 1,
    })),
    attitudes: map.attitudes.map(attitudeJson),
    accelerators: map.accelerators.map((accelerator) => ({
      name: accelerator.name,
      ...positionJson(accelerator),
      deaccelerator: accelerator.deaccelerator,
      line: accelerator.line + 1,
    })),
    urls: map.urls.map((url) => ({ name: url.name, url: url.address ?? null, line: url.line + 1 })),
    diagnostics,
  };
}

function positionJson({ visibility, evolution }: MapPosition): PositionJson {
  return { visibility, maturity: evolution };
}

function placedJson(node: MapNode): PlacedJson {
  return { name: node.name, ...positionJson(node), line: node.line + 1 };
}

function componentJson(node: MapNode): ComponentJson {
  return {
    name: node.name,
    ...positionJson(node),
    inertia: node.inertia,
    evolve: node.movement?.target ?? null,
    evolveName: node.movement?.newName ?? null,
    decorators: node.decorators,
    label: { x: node.label.x, y: node.label.y },
    isPipeline: node.pipeline !== undefined,
    pipeline: node.childOf ? (node.childOf.owner?.name ?? node.childOf.name?.text ?? null) : null,
    line: node.line + 1,
  };
}

function pipelineJson(pipeline: Pipeline): PipelineJson {
  return {
    name: pipeline.name?.text ?? "",
    start: pipeline.range?.start ?? null,
    end: pipeline.range?.end ?? null,
    children: pipeline.children.map((child) => child.name),
    inferredChildren: pipeline.inferredChildren.map((child) => child.name),
    line: pipeline.line + 1,
  };
}

function linkJson(link: Dependency): LinkJson {
  return {
    from: link.from?.name ?? link.fromName.text,
    to: link.to?.name ?? link.toName.text,
    flow: link.flow ?? null,
    flowText: link.flowText ?? null,
    context: link.context ?? null,
    resolved: link.from !== undefined && link.to !== undefined,
    line: link.line + 1,
  };
}

function submapJson(node: MapNode): SubmapJson {
  return {
    name: node.name,
    ...positionJson(node),
    label: { x: node.label.x, y: node.label.y },
    url: node.statement.url?.reference.text ?? null,
    line: node.line + 1,
  };
}

function attitudeJson(attitude: Attitude): AttitudeJson {
  return {
    attitude: attitude.attitude,
    ...positionJson(attitude.first),
    visibility2: attitude.second?.visibility ?? null,
    maturity2: attitude.second?.evolution ?? null,
    width: attitude.size?.width ?? null,
    height: attitude.size?.height ?? null,
    line: attitude.line + 1,
  };
}
