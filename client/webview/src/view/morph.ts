import { centreOf } from "../editing/elements";
import { between, eased } from "./between";

/** How long everything is on its way, ms. */
const DURATION = 1000;

/** Attributes that say where something is. */
const PLACES = [
  "x",
  "y",
  "cx",
  "cy",
  "x1",
  "y1",
  "x2",
  "y2",
  "width",
  "height",
  "points",
  "transform",
] as const;

/** Puts something where it is after a share (0..1) of the way. */
type Step = (share: number) => void;

/** An element's node and place before a change of the picture. */
export interface Before {
  readonly node: SVGElement;
  readonly centre: { readonly x: number; readonly y: number } | undefined;
}

/** What has to be known of a node to let its successor start from its place. */
export function beforeOf(node: SVGElement): Before {
  return { node, centre: centreOf(node) };
}

/**
 * Lets what was put into the picture come from where it stood before, links and boxes with it; what is new appears.
 * The picture itself is the new one from the start: ending it, at any time, puts everything where it is drawn.
 */
export class Morph {
  readonly #steps: readonly Step[];
  readonly #whenDone: () => void;
  #frame: number | undefined;
  #start: number | undefined;

  constructor(
    changed: Iterable<readonly [before: Before | undefined, node: SVGElement]>,
    whenDone: () => void,
  ) {
    this.#steps = [...changed].flatMap(([before, node]) => stepsOf(before, node));
    this.#whenDone = whenDone;
    this.#put(0);
    this.#frame = requestAnimationFrame((now) => this.#next(now));
  }

  /** Puts everything where it is drawn. */
  finish(): void {
    if (this.#frame === undefined) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#put(1);
    this.#whenDone();
  }

  #next(now: number): void {
    this.#start ??= now;
    const share = (now - this.#start) / DURATION;
    if (share >= 1) {
      this.finish();
      return;
    }
    this.#put(eased(share));
    this.#frame = requestAnimationFrame((then) => this.#next(then));
  }

  #put(share: number): void {
    for (const step of this.#steps) step(share);
  }
}

function stepsOf(before: Before | undefined, node: SVGElement): readonly Step[] {
  if (before === undefined) return [appearing(node)];
  const steps = morphing(before.node, node);
  if (steps !== undefined) return steps;
  const centre = centreOf(node);
  if (before.centre === undefined || centre === undefined) return [];
  return [shifting(node, before.centre.x - centre.x, before.centre.y - centre.y)];
}

function appearing(node: SVGElement): Step {
  return (share) => {
    node.style.opacity = share >= 1 ? "" : String(share);
  };
}

function shifting(node: SVGElement, x: number, y: number): Step {
  return (share) => {
    const left = 1 - share;
    node.style.transform = left <= 0 ? "" : `translate(${x * left}px, ${y * left}px)`;
  };
}

/** The steps from one node's places to those of another; undefined when they are not built alike. */
function morphing(before: Element, node: Element): Step[] | undefined {
  const isText = node.childElementCount === 0 && before.textContent !== node.textContent;
  if (before.tagName !== node.tagName || before.childElementCount !== node.childElementCount || isText)
    return undefined;
  if (before.getAttribute("text-anchor") !== node.getAttribute("text-anchor")) return undefined;
  const steps: Step[] = [];
  for (const name of PLACES) {
    const [from, to] = [before.getAttribute(name), node.getAttribute(name)];
    if (from === to) continue;
    const way = from === null || to === null ? undefined : between(from, to);
    if (way === undefined || to === null) return undefined;
    steps.push((share) => node.setAttribute(name, share >= 1 ? to : way(share)));
  }
  for (let at = 0; at < node.childElementCount; at++) {
    const [old, child] = [before.children[at], node.children[at]];
    const inner = old && child && morphing(old, child);
    if (inner === undefined) return undefined;
    steps.push(...inner);
  }
  return steps;
}
