import * as vscode from "vscode";
import { unreadLines } from "#core/model/unreadLines";
import type { WardleyMap } from "#core/model/wardleyMap";
import type { Notice } from "#core/protocol/preview";

/** What keeps a document from being read. */
export type Loss = "deleted" | "unreadable";

/** A map small enough to be typed from a hint. */
const FIRST_MAP = [
  "title Tea Shop",
  "anchor Public [0.95, 0.6]",
  "component Cup of Tea [0.8, 0.6]",
  "Public -> Cup of Tea",
].join("\n");

/** So many lines that nobody can read are a text in another format, and no first attempt at a map. */
const UNREAD = 3;

/** What the preview has to say beside the picture; null when the picture says it all. */
export function noticeFor(loss: Loss | undefined, map: WardleyMap | undefined): Notice | null {
  const { l10n } = vscode;
  if (loss === "deleted") {
    return warning(l10n.t("The file was deleted. This is the last picture of it."));
  }
  if (loss === "unreadable") {
    return map === undefined
      ? warning(l10n.t("The file cannot be read."))
      : warning(l10n.t("The file cannot be read any more. This is the last picture of it."));
  }
  if (map === undefined || !isEmpty(map)) return null;
  const unread = unreadLines(map.tree);
  if (unread >= UNREAD) {
    const text = l10n.t(
      "Nothing is drawn: {0} lines of this text cannot be read as part of a map. The Problems view says why.",
      unread,
    );
    return { kind: "hint", text, example: null };
  }
  return {
    kind: "hint",
    text: l10n.t("Nothing is on this map yet. Double-click to add a component, or type a few lines:"),
    example: FIRST_MAP,
  };
}

function warning(text: string): Notice {
  return { kind: "warning", text, example: null };
}

/** True when nothing would be drawn but the axes. */
function isEmpty({ nodes, notes, annotations, attitudes, accelerators }: WardleyMap): boolean {
  return [nodes, notes, annotations, attitudes, accelerators].every((list) => list.length === 0);
}
