/** Tables as text: cells between separators, and tables of Markdown. */

/** A row with the line it begins on (zero-based). */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What may stand between cells. */
export const SEPARATORS = ["\t", ";", ",", "|"] as const;

export type Separator = (typeof SEPARATORS)[number];

/** The separator of a table by its first line that holds text: the one that cuts it into most cells. */
export function separatorOf(text: string): Separator | undefined {
  const first = text.split(/\r\n|\n|\r/, 50).find((line) => line.trim() !== "") ?? "";
  let best: Separator | undefined;
  let most = 0;
  for (const separator of SEPARATORS) {
    const count = first.split(separator).length - 1;
    if (count > most) {
      best = separator;
      most = count;
    }
  }
  return best;
}

/** The rows of a table, without empty ones and without the line of dashes below the head of a Markdown table. */
export function readRows(text: string, separator: Separator): readonly Row[] {
  const rows = separator === "|" ? markdownRows(text) : delimitedRows(text, separator);
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function markdownRows(text: string): Row[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, number) => ({ cells: markdownCells(line), line: number }))
    .filter(({ cells }) => !cells.every((cell) => /^:?-+:?$/.test(cell)));
}

/** Cells of a line such as `| a | b |`; `\|` is a bar that belongs to its cell. */
function markdownCells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, "");
  const cells: string[] = [];
  let cell = "";
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === "\\" && inner[at + 1] === "|") cell += inner[++at];
    else if (inner[at] === "|") {
      cells.push(plainText(cell));
      cell = "";
    } else cell += inner[at];
  }
  if (cell.trim() !== "" || cells.length === 0) cells.push(plainText(cell));
  return cells;
}

/** A cell without the marks around all of it: `**Tea**`, `[Tea](tea.md)`. */
function plainText(cell: string): string {
  let text = cell.trim();
  for (const mark of ["**", "__", "*", "_", "`"]) {
    const inside = text.slice(mark.length, -mark.length);
    if (text.startsWith(mark) && text.endsWith(mark) && inside !== "" && !inside.includes(mark))
      text = inside;
  }
  const link = text.startsWith("[") && text.endsWith(")") ? text.indexOf("](") : -1;
  return link > 1 && text.indexOf("]") === link ? text.slice(1, link) : text;
}

/** Cells as RFC 4180 has them: in double quotes, which are doubled inside, separators and line ends are text. */
function delimitedRows(text: string, separator: string): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 0;
  let from = 0;
  const endRow = () => {
    rows.push({ cells: [...cells, cell.trim()], line: from });
    cells = [];
    cell = "";
    from = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === '"' && cell.trim() === "") {
      const close = closingQuote(text, at);
      const quoted = text.slice(at + 1, close).replaceAll('""', '"');
      cell = quoted;
      for (let i = text.indexOf("\n", at); i >= 0 && i < close; i = text.indexOf("\n", i + 1)) line++;
      at = close;
    } else if (character === separator) {
      cells.push(cell.trim());
      cell = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[at + 1] === "\n") at++;
      line++;
      endRow();
    } else cell += character;
  }
  endRow();
  return rows;
}

/** Where the cell in quotes that opens at `open` ends; the text's end when it does not. */
function closingQuote(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at;
  }
  return text.length;
}
