import type { Hover } from "vscode-languageserver-types";
import { type SyntaxAt, syntaxAt } from "../analysis/parts/syntaxAt";
import type { Outside } from "../analysis/rule";
import { type Position, rangeOf } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import type { HoverContext } from "./hover/hoverContext";
import { nameHover } from "./hover/nameHover";
import { numberHover } from "./hover/numberHover";
import { tagHover } from "./hover/tagHover";
import {
  decoratorHover,
  flagHover,
  keywordHover,
  operatorHover,
  stageHover,
  styleHover,
  trailerHover,
} from "./hover/wordHover";
import { markupFor } from "./markup";
import type { Snapshot } from "./snapshot";

/**
 * What the thing under the mouse is: a component with its place, stage, movement and neighbours; the meaning
 * of a keyword, a number, a decorator, an arrow or a tag. Nothing on other comments and free text.
 */
export function hover(
  snapshot: Snapshot,
  position: Position,
  client: ClientFeatures,
  { revisions }: Pick<Outside, "revisions"> = {},
): Hover | undefined {
  const markup = markupFor(client, snapshot.uri);
  const tag = tagHover(snapshot, position, markup, client.ruleDocs);
  if (tag) return { contents: markup.join(tag.paragraphs), range: rangeOf(position.line, tag.span) };
  const at = syntaxAt(snapshot.tree, position, "under");
  if (!at) return undefined;
  const paragraphs = paragraphsFor({ snapshot, markup, pictures: client.pictures, revisions }, at);
  if (paragraphs.length === 0) return undefined;
  return { contents: markup.join(paragraphs), range: rangeOf(at.line, at) };
}

function paragraphsFor(context: HoverContext, at: SyntaxAt): readonly (string | undefined)[] {
  switch (at.role) {
    case "name":
      return nameHover({ ...context, at });
    case "number":
      return numberHover({ ...context, at });
    case "keyword":
      return keywordHover({ ...context, at });
    case "decorator":
      return decoratorHover({ ...context, at });
    case "trailer":
      return trailerHover({ ...context, at });
    case "flag":
      return flagHover({ ...context, at });
    case "style":
      return styleHover({ ...context, at });
    case "stage":
      return stageHover({ ...context, at });
    case "operator":
      return operatorHover({ ...context, at });
    case "text":
    case "comment":
      return [];
  }
}
