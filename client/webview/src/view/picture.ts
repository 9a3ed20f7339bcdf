import type { ScenePatch } from "#core/render/scenePatch";
import { addBands } from "./linkBands";
import { parseSvg, parseSvgPieces } from "./safeSvg";
import type { Content } from "./viewport";

/**
 * The picture as it stands in the page: put there whole once, then changed element by element, so that what
 * did not change keeps its node. Knows nothing of where it is seen and how large.
 */
export class Picture {
  readonly svg: SVGSVGElement;
  readonly #elements: SVGElement;
  readonly #byId = new Map<string, SVGElement>();
  #marked: readonly string[] = [];
  #chosen: readonly string[] = [];
  #order: readonly string[] | undefined;
  /** Links can be pointed at beside their lines. */
  #banded = false;

  /** @throws when the markup is not a picture */
  constructor(markup: string) {
    this.svg = parseSvg(markup);
    const elements = this.svg.querySelector<SVGElement>(":scope > g.elements");
    if (elements === null) throw new Error("the picture has no elements");
    this.#elements = elements;
    for (const element of elements.children) this.#byId.set(idOf(element) ?? "", element as SVGElement);
    this.#nameForReaders();
  }

  /** To be called when the picture has been seen: what takes the pointer need not be there before. */
  settle(): void {
    if (!this.#banded) addBands(this.#byId.values());
    this.#banded = true;
  }

  /** The viewBox. */
  get content(): Content {
    const [x = 0, y = 0, width = 1, height = 1] = (this.svg.getAttribute("viewBox") ?? "")
      .split(" ")
      .map(Number);
    return { x, y, width, height };
  }

  /** Colour of the ground, for the room around the picture. */
  get pageColour(): string {
    return this.svg.querySelector(".frame > rect")?.getAttribute("fill") ?? "";
  }

  /**
   * Changes what a patch names and nothing else.
   *
   * @throws when the patch does not fit this picture or holds what does not belong there
   */
  apply(patch: ScenePatch): void {
    this.settle();
    const pieces = patch.upserts.flatMap(({ svg }) => (svg === undefined ? [] : [svg]));
    const nodes = parseSvgPieces(pieces);
    addBands(nodes);
    const [frame] = parseSvgPieces(patch.frame === undefined ? [] : [patch.frame]);
    for (const [name, value] of Object.entries(patch.root ?? {})) {
      // Width and height say how large it is seen; the canvas sets them.
      if (name !== "width" && name !== "height") this.svg.setAttribute(name, value);
    }
    if (frame !== undefined) this.svg.querySelector(":scope > .frame")?.replaceWith(frame);
    for (const id of patch.removed) {
      this.#existing(id).remove();
      this.#byId.delete(id);
    }
    for (const { id, svg, before } of patch.upserts) {
      const node = svg === undefined ? this.#existing(id) : nodes.shift();
      if (node === undefined) throw new Error("a piece of the picture is missing");
      const old = this.#byId.get(id);
      this.#elements.insertBefore(node, before === undefined ? null : this.#existing(before));
      if (old !== undefined && old !== node) replaceFocus(old, node);
      this.#byId.set(id, node);
    }
    for (const { id, line } of patch.lines) this.#existing(id).setAttribute("data-line", String(line));
    this.#order = undefined;
    if (patch.title !== undefined) setText(this.svg, "title", patch.title);
    if (patch.description !== undefined) setText(this.svg, "desc", patch.description);
    this.#nameForReaders();
    this.mark(this.#marked);
    this.choose(this.#chosen);
  }

  /** The node of an element. */
  element(id: string): SVGElement | undefined {
    return this.#byId.get(id);
  }

  /** Shows which elements the cursor in the text is on; ids that are not drawn (yet) are kept in mind. */
  mark(ids: readonly string[]): void {
    for (const id of this.#marked) this.#byId.get(id)?.classList.remove("selected");
    for (const id of ids) this.#byId.get(id)?.classList.add("selected");
    this.#marked = ids;
  }

  /** Shows which elements are selected for editing; ids that are not drawn (yet) are kept in mind. */
  choose(ids: readonly string[]): void {
    const keep = new Set(ids);
    for (const id of this.#chosen) if (!keep.has(id)) this.#byId.get(id)?.classList.remove("chosen");
    for (const id of ids) this.#byId.get(id)?.classList.add("chosen");
    this.#chosen = ids;
  }

  /** Shows what a search has found (undefined when there is none) and which of it is the present match. */
  showFound(found: ReadonlySet<string> | undefined, now: string | undefined): void {
    this.svg.classList.toggle("searched", found !== undefined);
    for (const element of this.#elements.querySelectorAll(":scope > .found")) {
      if (!found?.has(idOf(element) ?? "")) element.classList.remove("found");
    }
    this.#elements.querySelector(":scope > .found-now")?.classList.remove("found-now");
    for (const id of found ?? []) this.#byId.get(id)?.classList.add("found");
    if (now !== undefined && found?.has(now)) this.#byId.get(now)?.classList.add("found-now");
  }

  /** These elements along the value chain, from the user down. */
  inOrder(ids: readonly string[]): readonly string[] {
    return valueChainOrder(
      ids.flatMap((id) => {
        const element = this.#byId.get(id);
        return element === undefined ? [] : [[id, element] as const];
      }),
    );
  }

  /** All elements and marks by their ids, bottom to top. */
  get elements(): ReadonlyMap<string, SVGElement> {
    return this.#byId;
  }

  /** The element after or before another along the value chain, from the user down; undefined at the end. */
  next(id: string | undefined, step: 1 | -1): string | undefined {
    this.#order ??= valueChainOrder(this.#byId);
    let at = id === undefined && step === -1 ? this.#order.length : this.#order.indexOf(id ?? "");
    if (at < 0) at = step === 1 ? -1 : 1;
    // Marks are passed by: the legend lists what they say.
    do at += step;
    while (this.#byId.get(this.#order[at] ?? "")?.classList.contains("mark"));
    return this.#order[at];
  }

  /** The root is a document of elements, not one image; its title is said, but not shown as a tooltip. */
  #nameForReaders(): void {
    for (const [node, attribute] of [
      ["title", "aria-label"],
      ["desc", "aria-description"],
    ] as const) {
      const text = this.svg.querySelector(`:scope > ${node}`);
      if (text !== null) this.svg.setAttribute(attribute, text.textContent);
      if (node === "title") text?.remove();
    }
    this.svg.setAttribute("role", "graphics-document document");
  }

  #existing(id: string): SVGElement {
    const element = this.#byId.get(id);
    if (element === undefined) throw new Error(`"${id}" is not in the picture`);
    return element;
  }
}

/** Id of the element or mark that a node is or lies in. */
export function idOf(node: Element): string | undefined {
  return node.closest("[data-id]")?.getAttribute("data-id") ?? undefined;
}

function setText(svg: SVGSVGElement, name: "title" | "desc", text: string): void {
  const attribute = name === "title" ? "aria-label" : "aria-description";
  const node = svg.querySelector(`:scope > ${name}`);
  if (node !== null) node.textContent = text;
  svg.setAttribute(attribute, text);
}

/** Takes a node's place including the keyboard's focus. */
function replaceFocus(old: SVGElement, node: SVGElement): void {
  const focused = document.activeElement === old;
  const tabIndex = old.getAttribute("tabindex");
  old.remove();
  if (tabIndex !== null) node.setAttribute("tabindex", tabIndex);
  if (focused) node.focus({ preventScroll: true });
}

/** From the top of the picture (close to the user) down, on a level from genesis to commodity, links last. */
function valueChainOrder(elements: Iterable<readonly [string, SVGElement]>): string[] {
  return [...elements]
    .map(([id, element]) => ({ id, ...placeOf(element) }))
    .sort((a, b) => a.y - b.y || a.x - b.x || Number(a.isLink) - Number(b.isLink))
    .map(({ id }) => id);
}

/** Where an element's symbol is: a circle's centre, a link's upper end, a box' corner. */
function placeOf(element: SVGElement): { x: number; y: number; isLink: boolean } {
  const isLink = element.classList.contains("link");
  const shape = element.querySelector<SVGGraphicsElement>(".symbol, .label");
  if (shape === null) return { x: 0, y: 0, isLink };
  if (shape instanceof SVGLineElement) {
    const ends = [1, 2].map((end) => ({
      x: Number(shape.getAttribute(`x${end}`)),
      y: Number(shape.getAttribute(`y${end}`)),
      isLink,
    }));
    return ends.reduce((upper, end) => (end.y < upper.y ? end : upper));
  }
  const { x, y, width, height } = shape.getBBox();
  if (shape instanceof SVGCircleElement) return { x: x + width / 2, y: y + height / 2, isLink };
  return { x, y, isLink };
}
