import { count } from "../../analysis/words";
import { chainText, rewriteLink } from "../../edits/linkLines";
import type { Refactoring } from "./refactoring";

/** `A->B->C` becomes `A->B` and `B->C`; what stands behind `;` is said of both. */
export const splitLink: Refactoring = {
  id: "split-link",
  kind: "refactor.rewrite.link",
  dialects: ["owm", "mermaid"],
  keepsMeaning: true,
  *offers({ map, links }) {
    const chains = new Map(
      links
        .filter(({ statement }) => statement.ends.length > 2)
        .map(({ line, statement }) => [line, statement] as const),
    );
    if (chains.size === 0) return;
    const title =
      chains.size === 1 ? "Split the chain into links of its own" : `Split ${count(chains.size, "chain")}`;
    yield {
      title,
      edit: () => ({
        changes: [...chains].flatMap(([line, statement]) => {
          const texts = statement.operators.map((_, at) => chainText(map, line, statement, at, at));
          return rewriteLink(map, line, statement, texts);
        }),
      }),
    };
  },
};
