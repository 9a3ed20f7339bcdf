import type { TextBlock, TextRun } from "#core/protocol/explanation";
import { icon } from "./icons";

/** What a screen reader says before a problem. */
const SEVERITIES = { error: "Error", warning: "Warning", information: "Information" } as const;

/**
 * Text in blocks as nodes of the page. Every text becomes a text node, so nothing of it is markup; links are buttons
 * that tell their number.
 */
export function blockNodes(blocks: readonly TextBlock[], follow: (link: number) => void): Node[] {
  return blocks.map((block) => {
    const { kind } = block;
    if (kind === "rule") return document.createElement("hr");
    const element = document.createElement(kind === "code" ? "pre" : "p");
    element.className = kind;
    const runs = block.runs.map((run) => runNode(run, follow));
    if (kind === "error" || kind === "warning" || kind === "information") {
      const mark = icon(kind);
      mark.setAttribute("role", "img");
      mark.removeAttribute("aria-hidden");
      mark.setAttribute("aria-label", SEVERITIES[kind]);
      element.append(mark, ...runs);
    } else {
      element.append(...runs);
    }
    return element;
  });
}

function runNode(run: TextRun, follow: (link: number) => void): Node {
  const { link } = run;
  let node: Node = document.createTextNode(run.text);
  if (run.code) node = within("code", node);
  if (run.emphasis) node = within("em", node);
  if (run.strong) node = within("strong", node);
  if (link === null) return node;
  const button = within("button", node);
  button.setAttribute("type", "button");
  button.setAttribute("role", "link");
  button.className = "link";
  button.addEventListener("click", () => follow(link));
  return button;
}

function within(tag: "code" | "em" | "strong" | "button", node: Node): HTMLElement {
  const element = document.createElement(tag);
  element.append(node);
  return element;
}
