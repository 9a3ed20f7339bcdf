import type { Addition } from "#core/edits/operation";
import type { MenuEntry, PopupMenu } from "../view/popupMenu";
import { ADDITIONS } from "./additions";
import type { Editor } from "./editor";
import { elementMenu } from "./elementMenu";
import { centreOf, isNode, keyOf, kindOf } from "./elements";
import { inside, type Place, type Point, placeOf } from "./mapArea";
import { NameField } from "./nameField";
import { stageStep } from "./stageStep";

/** Nothing is taken to evolve beyond this by a key; by hand it may. */
const FURTHEST = 0.98;

/** What the next click or Enter means. */
export type Mode =
  | { readonly kind: "linking"; readonly from: string }
  | { readonly kind: "placing"; readonly what: Addition };

/** Fields, menus and modes that several gestures lead to. */
export class Tools {
  readonly #editor: Editor;
  readonly #menu: PopupMenu;
  readonly #field: NameField;
  readonly #reveal: (id: string) => void;
  readonly #say: (text: string) => void;
  #mode: Mode | undefined;

  /** `say` shows what is expected of the user now; empty when nothing is. */
  constructor(editor: Editor, menu: PopupMenu, reveal: (id: string) => void, say: (text: string) => void) {
    this.#editor = editor;
    this.#menu = menu;
    this.#field = new NameField(editor);
    this.#reveal = reveal;
    this.#say = say;
  }

  get mode(): Mode | undefined {
    return this.#mode;
  }

  /** True while a name is written or a mode waits for its click, so that nothing is dragged. */
  get busy(): boolean {
    return this.#mode !== undefined || this.#field.open;
  }

  /** Opens the field for an element's name. */
  rename(id: string): void {
    if (!this.#field.edit(id) && this.#editor.editable) this.#editor.refuse("This has no name to change.");
  }

  reveal(id: string): void {
    this.#reveal(id);
  }

  /** The menu of elements, at a place of the window. */
  openMenu(ids: readonly string[], at: { readonly x: number; readonly y: number }): void {
    if (!this.#editor.ready()) return;
    const entries = elementMenu(this.#editor, this, ids);
    if (entries.length === 0) this.openAddMenu(at);
    else this.#menu.show("What to do with it", entries, at);
  }

  /** The menu of the ground: what can be added there, and what is done to all labels. */
  openGroundMenu(at: { readonly x: number; readonly y: number }, point: Point): void {
    if (!this.#editor.ready()) return;
    const tidy = (label: string, anew: boolean): MenuEntry => ({
      label,
      act: () => this.#editor.apply({ op: "tidyLabels", anew }),
    });
    const entries = [
      ...this.#additions(point),
      { label: "" },
      { label: "Paste", key: "Ctrl+V", act: () => this.#editor.paste(this.placeAt(point)) },
      { label: "" },
      tidy("Tidy labels", false),
      tidy("Tidy labels, overlapping ones anew", true),
      { label: "Copy the map as…", act: () => this.#editor.host.copyMap() },
    ];
    this.#menu.show("Add to the map, tidy it", entries, at);
  }

  /** The menu of what can be added; `point` (of the picture) puts it there at once. */
  openAddMenu(at: { readonly x: number; readonly y: number }, point?: Point): void {
    if (!this.#editor.ready()) return;
    this.#menu.show("Add to the map", this.#additions(point), at);
  }

  #additions(point: Point | undefined): MenuEntry[] {
    return ADDITIONS.map(({ what, label }) => ({
      label,
      act: () => (point === undefined ? this.startPlacing(what) : this.add(what, point)),
    }));
  }

  /** The next click on the map puts something there; Enter puts it where there is room. */
  startPlacing(what: Addition): void {
    if (!this.#editor.ready()) return;
    const label = ADDITIONS.find((each) => each.what === what)?.label ?? what;
    this.#enter(
      { kind: "placing", what },
      `${label}: click where it goes, or press Enter for the middle of what you see. Escape cancels.`,
    );
  }

  /** The next element chosen is what this one needs. */
  startLink(from: string): void {
    if (!this.#editor.ready()) return;
    const name = this.#editor.canvas.picture?.element(from)?.getAttribute("data-name") ?? "";
    this.#editor.selection.set([from]);
    this.#enter(
      { kind: "linking", from },
      `What does ${name} need? Click it, or go there by Tab and press Enter. Escape cancels.`,
    );
  }

  /** What the mode makes of an element or a place chosen; true when it was waiting for one. */
  choose(id: string | undefined, point: Point): boolean {
    const mode = this.#mode;
    if (mode === undefined) return false;
    this.leave();
    if (mode.kind === "placing") this.add(mode.what, point);
    else if (id !== undefined && isNode(id)) this.#editor.apply({ op: "link", from: mode.from, to: id });
    return true;
  }

  /** Ends the mode; true when there was one. */
  leave(): boolean {
    if (this.#mode === undefined) return false;
    this.#mode = undefined;
    this.#editor.canvas.element.classList.remove("choosing");
    this.#say("");
    return true;
  }

  /** Puts something at a point of the picture and lets its name be written; `related` needs it. */
  add(what: Addition, point: Point, related: string | null = null): void {
    const selected = this.#editor.selection.ids;
    const owner =
      what === "pipeline" && selected.length === 1 && isNode(selected[0] ?? "")
        ? (selected[0] ?? null)
        : null;
    const at = this.placeAt(point);
    this.#editor.apply({ op: "add", what, at, name: null, related: related ?? owner });
    this.#editor.whenDone(() => {
      const [added] = this.#editor.selection.ids;
      if (added !== undefined && !(what === "pipeline" && owner !== null)) this.#field.edit(added);
    });
  }

  /** The place on the map of a point of the picture. */
  placeAt(point: Point): Place {
    return inside(placeOf(point, this.#editor.size));
  }

  /** Lets elements evolve to the next stage; what evolves already, one further than it does. */
  evolve(ids: readonly string[]): void {
    const { picture } = this.#editor.canvas;
    for (const element of ids) {
      if (!isNode(element) && kindOf(element) !== "evolved") continue;
      const node = picture?.element(`evolved:${keyOf(element)}`) ?? picture?.element(element);
      const centre = node && centreOf(node);
      if (centre === undefined) continue;
      const { evolution } = this.placeAt(centre);
      const target = Math.max(evolution, Math.min(FURTHEST, stageStep(this.#editor.ground, evolution, 1)));
      this.#editor.apply({ op: "evolve", element, target });
    }
  }

  #enter(mode: Mode, words: string): void {
    this.#mode = mode;
    this.#editor.canvas.element.classList.add("choosing");
    this.#say(words);
    this.#editor.canvas.element.focus({ preventScroll: true });
  }
}
