import { isInputMethods } from "../gestures/inputMethod";
import type { Editor } from "./editor";
import { kindOf, textOfElement } from "./elements";

/** The field in which an element gets its name, above its label. */
export class NameField {
  readonly #editor: Editor;
  readonly #field = document.createElement("input");
  #id: string | undefined;
  #before = "";

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#field.className = "name-field";
    this.#field.type = "text";
    this.#field.spellcheck = false;
    this.#field.dir = "auto";
    this.#field.hidden = true;
    editor.canvas.element.append(this.#field);
    this.#field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      // This Enter or Escape is about a word that an input method is still putting together.
      if (isInputMethods(event)) return;
      if (event.key === "Enter") this.#close(true, true);
      else if (event.key === "Escape") this.#close(false, true);
    });
    this.#field.addEventListener("blur", () => this.#close(true, false));
    for (const type of ["pointerdown", "dblclick", "click", "wheel"]) {
      this.#field.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  get open(): boolean {
    return this.#id !== undefined;
  }

  /** Opens the field on an element; false when it has nothing to write. */
  edit(id: string): boolean {
    const element = this.#editor.canvas.picture?.element(id);
    if (element === undefined || !canBeNamed(id) || !this.#editor.ready()) return false;
    this.#editor.selection.set([id]);
    this.#id = id;
    this.#before = textOfElement(id, element).replaceAll("\n", "\\n");
    this.#field.value = this.#before;
    this.#field.setAttribute("aria-label", kindOf(id) === "link" ? "Text on the link" : "Name");
    this.#field.hidden = false;
    this.#place(element);
    element.classList.add("written");
    this.#field.focus();
    this.#field.select();
    return true;
  }

  #place(element: SVGElement): void {
    const label = element.querySelector<SVGGraphicsElement>("text.label") ?? element;
    const box = label.getBoundingClientRect();
    const { x, y } = this.#editor.canvas.pointOf({ clientX: box.x, clientY: box.y });
    const width = Math.max(120, box.width + 32);
    const room = this.#editor.canvas.element.clientWidth - width - 8;
    this.#field.style.width = `${width}px`;
    this.#field.style.transform = `translate(${Math.max(4, Math.min(x - 4, room))}px, ${Math.max(4, y - 4)}px)`;
  }

  #close(accept: boolean, focus: boolean): void {
    const id = this.#id;
    if (id === undefined) return;
    this.#id = undefined;
    this.#editor.canvas.picture?.element(id)?.classList.remove("written");
    this.#field.hidden = true;
    if (focus) this.#editor.canvas.focusElement(id);
    const text = this.#field.value.replaceAll("\\n", "\n");
    if (!accept || this.#field.value === this.#before) return;
    if (kindOf(id) === "link") this.#editor.apply({ op: "setLink", element: id, context: text });
    else this.#editor.apply({ op: "rename", element: id, name: text });
  }
}

/** Everything but boxes, which have no text of their own. */
function canBeNamed(id: string): boolean {
  const kind = kindOf(id);
  return kind !== undefined && kind !== "attitude" && id !== "annotation:box";
}
