import { keyNames } from "./keyNames";

/** What the keys and the pointer do, as a list to read; docs/canvas.md says the same at length. */
const KEYS: readonly (readonly [
  group: string,
  entries: readonly (readonly [keys: string, does: string])[],
])[] = [
  [
    "Go and look",
    [
      ["Tab, Shift+Tab", "From element to element along the value chain"],
      ["Space", "Select it and show its statement in the text"],
      ["T", "Go to its statement in the text"],
      ["H", "Explain it"],
      ["M", "The map as a table and as a tree"],
      ["Ctrl+F", "Find by words; Enter, Shift+Enter, F3 or the arrows go on, Escape ends"],
      ["S", "Present it step by step: arrows or Space step, N shows the notes, Escape ends"],
      ["Arrows, drag the ground", "Move the picture, when nothing is selected"],
      ["+ − 0 1", "Zoom in, out, fit, 100 %"],
      ["Shift+L", "Layers"],
      ["P", "Play the movement to the evolved map, and back"],
    ],
  ],
  [
    "Change what is selected",
    [
      ["Arrows", "Move by 0.01; with Alt by 0.001"],
      ["Shift+Arrows", "Move by a stage, or by 0.1 up and down"],
      ["Enter, F2, double click", "Write its name"],
      ["E", "Evolve it to the next stage"],
      ["L", "Link it to what it needs"],
      ["R", "Turn a link round"],
      ["Delete", "Delete it with its links"],
      ["Ctrl+D", "Duplicate"],
      ["Ctrl+C, Ctrl+X, Ctrl+V", "Copy, cut and paste as text"],
      ["Shift+F10, right button", "Everything else"],
    ],
  ],
  [
    "Add and select",
    [
      ["N", "Add something"],
      ["Double click on the ground", "Add a component there"],
      ["Drag from the ring around a component", "Link it, or add what it needs"],
      ["Shift+click, Ctrl+click, Ctrl+Space", "Add to the selection"],
      ["Shift+drag over the ground", "Select everything in the rectangle"],
      ["Ctrl+A, Escape", "Select everything, nothing"],
      ["Alt while dragging", "Without snapping"],
      ["Ctrl+Z, Ctrl+Shift+Z", "Undo and redo, in the text"],
    ],
  ],
];

/** The list of keys. */
export function keyHelp(): HTMLElement[] {
  return KEYS.map(([group, entries]) => {
    const section = document.createElement("section");
    const heading = document.createElement("h3");
    heading.textContent = group;
    const list = document.createElement("dl");
    for (const [keys, does] of entries) {
      const term = document.createElement("dt");
      term.textContent = keyNames(keys);
      const meaning = document.createElement("dd");
      meaning.textContent = keyNames(does);
      list.append(term, meaning);
    }
    section.append(heading, list);
    return section;
  });
}
