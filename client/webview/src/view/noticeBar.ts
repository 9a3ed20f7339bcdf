import type { Notice } from "#core/protocol/preview";
import { icon } from "./icons";

/** What the preview has to say besides the picture. */
export interface NoticeBar {
  readonly element: HTMLElement;
  show(notice: Notice | null): void;
}

/** A bar above the picture for warnings, a card in its middle for hints; read out when it appears. */
export function createNoticeBar(): NoticeBar {
  const element = document.createElement("div");
  element.setAttribute("role", "status");
  element.hidden = true;
  return {
    element,
    show(notice) {
      element.hidden = notice === null;
      element.className = `notice ${notice?.kind ?? ""}`;
      element.replaceChildren(...(notice === null ? [] : contents(notice)));
    },
  };
}

function contents(notice: Notice): Node[] {
  const text = document.createElement("p");
  text.textContent = notice.text;
  const nodes: Node[] = notice.kind === "warning" ? [icon("warning"), text] : [text];
  if (notice.example !== null) {
    const example = document.createElement("pre");
    example.textContent = notice.example;
    nodes.push(example);
  }
  return nodes;
}
