import type { ToReport } from "#core/protocol/report";
import { parseSection } from "./safeHtml";

type Report = Extract<ToReport, { type: "report" }>;

/** The page of the report. */
export interface ReportPage {
  readonly elements: readonly HTMLElement[];
  /**
   * Puts a report in place: sections that say the same as before keep their nodes, so that reading is not
   * disturbed.
   *
   * @throws when a section holds what does not belong into a report; nothing is changed then
   */
  show(report: Report): void;
  /** Says what keeps the report from being up to date; nothing for an empty text. */
  notice(text: string): void;
}

/** What is shown of a section. */
interface Shown {
  readonly html: string;
  readonly element: HTMLElement;
}

/** What the page can ask for. */
export interface ReportPageActions {
  /** Shows a line, counted from 1, of the map or of another that the report names by a number. */
  reveal(line: number, map?: number): void;
  /** Has prose written, or takes back what was or is being written. */
  prose(wanted: boolean): void;
}

/** What the page's button does about prose. */
const PROSE_LABELS: Readonly<Record<Report["prose"], string>> = {
  none: "",
  write: "Write prose with a language model",
  stop: "Stop writing",
  remove: "Remove the generated text",
};

export function createReportPage({ reveal, prose }: ReportPageActions): ReportPage {
  const title = document.createElement("h1");
  const file = document.createElement("a");
  file.className = "file";
  file.href = "#L1";
  file.dataset.line = "1";
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  const write = document.createElement("button");
  write.type = "button";
  let offer: Report["prose"] = "none";
  write.addEventListener("click", () => prose(offer === "write"));
  const proseNote = document.createElement("span");
  proseNote.className = "note";
  proseNote.setAttribute("role", "status");
  const aboutProse = document.createElement("p");
  aboutProse.className = "prose";
  aboutProse.append(write, proseNote);
  const contents = document.createElement("nav");
  contents.setAttribute("aria-label", "Sections");
  const header = document.createElement("header");
  header.append(title, file, notice, contents, aboutProse);
  const main = document.createElement("main");
  let shown = new Map<string, Shown>();

  for (const root of [header, main]) root.addEventListener("click", (event) => follow(event, reveal));

  return {
    elements: [header, main],
    show: (report) => {
      const next = new Map<string, Shown>();
      for (const { id, html } of report.sections) {
        const known = shown.get(id);
        next.set(id, known?.html === html ? known : { html, element: parseSection(html) });
      }
      setText(title, report.title);
      setText(file, report.file);
      offer = report.prose;
      setText(write, PROSE_LABELS[offer]);
      write.hidden = offer === "none";
      setText(proseNote, report.proseNote);
      aboutProse.hidden = write.hidden && report.proseNote === "";
      showContents(contents, report);
      place(
        main,
        [...next.values()].map(({ element }) => element),
      );
      shown = next;
    },
    notice: (text) => setText(notice, text),
  };
}

/** Leads to a line of the map or to a section of the page. */
function follow(event: MouseEvent, reveal: ReportPageActions["reveal"]): void {
  const at = event.target instanceof Element ? event.target : undefined;
  const place = at?.closest("[data-line]");
  const line = Number(place?.getAttribute("data-line"));
  const map = place?.getAttribute("data-map");
  const target = at?.closest("a")?.getAttribute("href");
  if (Number.isSafeInteger(line) && line > 0) {
    event.preventDefault();
    reveal(line, map === null || map === undefined ? undefined : Number(map));
  } else if (target?.startsWith("#")) {
    event.preventDefault();
    document.getElementById(target.slice(1))?.scrollIntoView();
  }
}

function showContents(contents: HTMLElement, { sections }: Report): void {
  const links = sections.map(({ id, title }) => {
    const link = document.createElement("a");
    link.href = `#${id}`;
    link.textContent = title;
    return link;
  });
  if (contents.children.length === links.length) {
    const same = links.every((link, i) => link.isEqualNode(contents.children[i] ?? null));
    if (same) return;
  }
  contents.replaceChildren(...links);
}

/** Makes these the children of an element, in this order, moving no node that stands where it should. */
function place(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, i) => {
    const there = parent.children[i] ?? null;
    if (there !== child) parent.insertBefore(child, there);
  });
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
