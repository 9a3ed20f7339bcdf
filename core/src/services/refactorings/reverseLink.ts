import { quote } from "../../analysis/words";
import { reversal } from "../../edits/operations/reverseLink";
import type { Refactoring } from "./refactoring";

/** `A->B` becomes `B->A`. */
export const reverseLink: Refactoring = {
  id: "reverse-link",
  kind: "refactor.rewrite.link",
  dialects: ["owm", "mermaid"],
  *offers({ map, links }) {
    const [link, another] = links;
    if (!link || another || link.fromName.text === "" || link.toName.text === "") return;
    yield {
      title: `Reverse the link: ${quote(link.toName.text)} needs ${quote(link.fromName.text)}`,
      edit: () => ({ changes: reversal(map, link) }),
    };
  },
};
