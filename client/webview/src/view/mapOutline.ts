import type { TableRow } from "#core/protocol/editingMessages";

const COLUMNS = ["Name", "Kind", "Stage", "Visibility", "Evolution", "Needs", "Needed by"] as const;

/** The map for those who read it by ear or by keyboard: as a tree of needs, and as a table. */
export function mapOutline(rows: readonly TableRow[], go: (id: string) => void): HTMLElement[] {
  return [section("As a tree", treeOf(rows, go)), section("As a table", tableOf(rows, go))];
}

function section(title: string, content: HTMLElement): HTMLElement {
  const element = document.createElement("section");
  const heading = document.createElement("h3");
  heading.textContent = title;
  element.append(heading, content);
  return element;
}

/** Arrows walk the tree, Enter goes to the element in the picture. */
function treeOf(rows: readonly TableRow[], go: (id: string) => void): HTMLElement {
  const tree = document.createElement("div");
  tree.setAttribute("role", "tree");
  tree.setAttribute("aria-label", "Value chain");
  const items = rows.map(({ id, level, cells }, at) => {
    const item = document.createElement("div");
    item.setAttribute("role", "treeitem");
    item.setAttribute("aria-level", String(level));
    item.setAttribute("aria-selected", "false");
    item.tabIndex = at === 0 ? 0 : -1;
    item.style.paddingInlineStart = `${level}em`;
    const kind = cells[1] === "choice" ? "choice" : "";
    item.textContent = [cells[0], cells[2], kind].filter((words) => words !== "").join(", ");
    item.addEventListener("click", () => go(id));
    return item;
  });
  tree.append(...items);
  tree.addEventListener("keydown", (event) => {
    const at = items.findIndex((item) => item.matches(":focus"));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const next = to === undefined ? undefined : items[to];
    if (event.key === "Enter" && at >= 0) go(rows[at]?.id ?? "");
    else if (next === undefined) return;
    else {
      items[at]?.setAttribute("tabindex", "-1");
      next.tabIndex = 0;
      next.focus();
    }
    event.preventDefault();
  });
  return tree;
}

function tableOf(rows: readonly TableRow[], go: (id: string) => void): HTMLElement {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const column of COLUMNS) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = column;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { id, cells } of rows) {
    const row = body.insertRow();
    for (const [at, text] of cells.entries()) {
      if (at > 0) {
        row.insertCell().textContent = text;
        continue;
      }
      const name = document.createElement("th");
      name.scope = "row";
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", () => go(id));
      name.append(button);
      row.append(name);
    }
  }
  return table;
}
