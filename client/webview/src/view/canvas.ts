import { nodeAt } from "./nodeAt";
import { idOf, type Picture } from "./picture";
import { rescaled } from "./room";
import {
  type Area,
  type Content,
  centredOn,
  fitted,
  origin,
  panBy,
  reveal,
  seenOf,
  settle,
  type Viewport,
  zoomBy,
} from "./viewport";

/** A place on the screen, as events tell it. */
interface ClientPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** So long after a picture came, it is on the screen, and links can be pointed at beside their lines; ms. */
const SETTLED_AFTER = 150;

/**
 * The area in which the picture is seen: keeps picture and viewport together. The picture keeps its place on
 * every change unless the viewport is fitted to it.
 */
export class Canvas {
  readonly element: HTMLElement;
  readonly #onPlace: (viewport: Viewport) => void;
  /** Carries the picture and what is above it. */
  readonly #plane = document.createElement("div");
  readonly #layers: SVGSVGElement[] = [];
  #picture: Picture | undefined;
  #viewport: Viewport | undefined;
  /** The picture's viewBox when it was last put somewhere. */
  #content: Content | undefined;
  /** px; measured when the panel changes, so that nothing has to be measured when the picture does. */
  #area: Area = { width: 0, height: 0 };

  /** `onPlace` is told what is seen whenever the picture was put somewhere, be it where it was before. */
  constructor(onPlace: (viewport: Viewport) => void) {
    this.#onPlace = onPlace;
    this.element = document.createElement("div");
    this.element.className = "canvas";
    this.element.tabIndex = 0;
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", "Map");
    this.element.setAttribute(
      "aria-description",
      "Tab goes from element to element, arrows move it, Enter writes its name, T goes to its statement, question mark lists all keys.",
    );
    this.#plane.className = "plane";
    this.element.append(this.#plane);
    new ResizeObserver(([entry]) => {
      if (entry !== undefined) this.#resize(entry.contentRect);
    }).observe(this.element);
  }

  get picture(): Picture | undefined {
    return this.#picture;
  }

  /** What is seen and how large; undefined before there was a picture. */
  get viewport(): Viewport | undefined {
    return this.#viewport;
  }

  /** Size of the canvas on the screen, px. */
  get area(): Area {
    return this.#area;
  }

  /** The part of the picture that is seen, in the picture's own coordinates; it may reach beyond the picture. */
  get seen(): Content | undefined {
    return this.#viewport && seenOf(this.#viewport, this.#area);
  }

  /**
   * To be called when the canvas has been put into the page: a picture that comes before the page is drawn for the
   * first time is put in its place at once, not laid out first and then again.
   */
  measure(): void {
    this.#resize({ width: this.element.clientWidth, height: this.element.clientHeight });
  }

  /** Lays something above the picture; it is in the picture's coordinates and goes where the picture goes. */
  lay(layer: SVGSVGElement): void {
    this.#layers.push(layer);
    this.#plane.append(layer);
  }

  /** Puts a whole picture in place; a viewport given is taken, else the present one stays. */
  show(picture: Picture, viewport: Viewport | undefined): void {
    this.#picture?.svg.remove();
    this.#picture = picture;
    this.#viewport = viewport ?? this.#viewport;
    // A viewport that is given is about this picture, not about the one before.
    if (viewport !== undefined) this.#content = undefined;
    this.#plane.prepend(picture.svg);
    this.changed();
    // Behind what the browser paints for it, and behind all that waits for that.
    setTimeout(() => picture.settle(), SETTLED_AFTER);
  }

  /** Takes another viewport; undefined fits. */
  look(viewport: Viewport | undefined): void {
    this.#viewport = viewport;
    this.#settle();
  }

  /** To be called when the picture was changed. */
  changed(): void {
    const ground = this.#picture?.pageColour ?? "";
    this.element.style.backgroundColor = ground;
    this.#plane.style.backgroundColor = ground;
    this.#settle();
  }

  /** Zooms about a point of the canvas (px), else about its middle. */
  zoomBy(factor: number, at = { x: this.#area.width / 2, y: this.#area.height / 2 }): void {
    this.#move((viewport, content) => zoomBy(viewport, factor, at, content, this.#area));
  }

  panBy(dx: number, dy: number): void {
    this.#move((viewport, content) => panBy(viewport, dx, dy, content, this.#area));
  }

  /** Brings a point of the picture into the middle. */
  lookAt(point: { readonly x: number; readonly y: number }): void {
    this.#move((viewport, content) => centredOn(viewport, point, content, this.#area));
  }

  fit(): void {
    this.#move((_, content) => fitted(content, this.#area));
  }

  /** 100 %: one px of the picture is one px of the screen. */
  actualSize(): void {
    if (this.#viewport !== undefined) this.zoomBy(1 / this.#viewport.zoom);
  }

  /** Brings an element into sight if it is not. */
  reveal(id: string): void {
    const element = this.#picture?.element(id);
    if (!(element instanceof SVGGraphicsElement)) return;
    const { x, y, width, height } = element.getBBox();
    this.#move((viewport, content) => reveal(viewport, { x, y, width, height }, content, this.#area));
  }

  /** A place on the screen as px from the canvas' corner. */
  pointOf({ clientX, clientY }: ClientPoint): { x: number; y: number } {
    const { left, top } = this.element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** Screen px per px of the picture. */
  get zoom(): number {
    return this.#viewport?.zoom ?? 1;
  }

  /** A place on the screen in the picture's own coordinates. */
  pictureAt(point: ClientPoint): { x: number; y: number } {
    if (this.#picture === undefined || this.#viewport === undefined) return { x: 0, y: 0 };
    const { content } = this.#picture;
    const { zoom } = this.#viewport;
    const corner = this.#corner(this.#viewport, content);
    const { x, y } = this.pointOf(point);
    return { x: content.x + (x - corner.x) / zoom, y: content.y + (y - corner.y) / zoom };
  }

  /** A point of the picture as px from the canvas' corner. */
  canvasPointOf(point: { readonly x: number; readonly y: number }): { x: number; y: number } {
    if (this.#picture === undefined || this.#viewport === undefined) return { x: 0, y: 0 };
    const { content } = this.#picture;
    const { zoom } = this.#viewport;
    const corner = this.#corner(this.#viewport, content);
    return { x: corner.x + (point.x - content.x) * zoom, y: corner.y + (point.y - content.y) * zoom };
  }

  /** The middle of what is seen, in the picture's own coordinates. */
  get middle(): { x: number; y: number } {
    return this.#viewport?.centre ?? { x: 0, y: 0 };
  }

  /** Id of the element at a place on the screen. */
  elementAt({ clientX, clientY }: ClientPoint): string | undefined {
    const node = nodeAt(clientX, clientY);
    return node === null || !this.element.contains(node) ? undefined : idOf(node);
  }

  /** Id of the element that has the keyboard's focus. */
  focusedElement(): string | undefined {
    const { activeElement } = document;
    return activeElement !== null && this.element.contains(activeElement) ? idOf(activeElement) : undefined;
  }

  /** Whether the keyboard's focus is in the picture. */
  get holdsFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Gives an element the keyboard's focus and brings it into sight. */
  focusElement(id: string): void {
    const element = this.#picture?.element(id);
    if (element === undefined) return;
    element.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: true });
    this.reveal(id);
  }

  /** Moves the focus along the value chain; false when there is no further element. */
  focusNext(step: 1 | -1): boolean {
    const focused = this.focusedElement();
    // Backwards from the canvas itself leads out of it.
    if (focused === undefined && step === -1) return false;
    const next = this.#picture?.next(focused, step);
    if (next !== undefined) this.focusElement(next);
    else if (step === -1) this.element.focus();
    return next !== undefined || step === -1;
  }

  #resize({ width, height }: Area): void {
    if (width === this.#area.width && height === this.#area.height) return;
    this.#area = { width, height };
    this.#settle();
  }

  #move(change: (viewport: Viewport, content: Content) => Viewport): void {
    if (this.#picture === undefined || this.#viewport === undefined) return;
    const next = change(this.#viewport, this.#picture.content);
    if (next === this.#viewport) return;
    this.#viewport = next;
    this.#place();
  }

  /** After the picture or the panel changed: fits what is fitted, keeps everything else where it is. */
  #settle(): void {
    if (this.#picture === undefined || this.#area.width === 0) return;
    const { content } = this.#picture;
    const before = this.#content ?? content;
    this.#content = content;
    const settled = this.#viewport && settle(rescaled(this.#viewport, before, content), content, this.#area);
    this.#viewport = settled ?? fitted(content, this.#area);
    this.#place();
  }

  /** Where the picture's corner is, px from the canvas' own: on a pixel of the screen, or texts would be blurred. */
  #corner(viewport: Viewport, content: Content): { x: number; y: number } {
    const { x, y } = origin(viewport, content, this.#area);
    const onPixel = (length: number) => Math.round(length * devicePixelRatio) / devicePixelRatio;
    return { x: onPixel(x), y: onPixel(y) };
  }

  #place(): void {
    if (this.#picture === undefined || this.#viewport === undefined) return;
    const { svg, content } = this.#picture;
    const { zoom } = this.#viewport;
    const { x, y } = this.#corner(this.#viewport, content);
    for (const placed of [svg, ...this.#layers]) {
      setIfOther(placed, "width", String(content.width * zoom));
      setIfOther(placed, "height", String(content.height * zoom));
    }
    this.#plane.style.transform = `translate(${x}px, ${y}px)`;
    for (const layer of this.#layers) {
      for (const name of ["viewBox", "data-theme", "font-family"]) {
        setIfOther(layer, name, svg.getAttribute(name) ?? "");
      }
    }
    this.#onPlace(this.#viewport);
  }
}

/** Writing an attribute, even the same value again, makes the browser lay out the picture. */
function setIfOther(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
