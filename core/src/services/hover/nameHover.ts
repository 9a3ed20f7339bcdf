import { occurrencesOf, symbolOf } from "../../analysis/parts/occurrences";
import type { SyntaxAt } from "../../analysis/parts/syntaxAt";
import { twoDecimals } from "../../analysis/words";
import type { MapNode } from "../../model/wardleyMap";
import { nodesByLine } from "../neighbours";
import type { HoverContext, PartContext, PartHover } from "./hoverContext";
import { NODE_SECTIONS } from "./sections";

type NameAt = Extract<SyntaxAt, { role: "name" }>;

/** What a name means: the component behind it, the address of a url. */
export const nameHover: PartHover<NameAt> = (context) => {
  const { at, markup } = context;
  switch (at.use) {
    case "urlName":
    case "urlReference":
      return urlHover(context);
    case "acceleratorName":
      return [`${markup.bold(at.text)} · ${at.statement?.keyword?.word ?? "accelerator"}`];
    case "evolveName":
      return evolvedHover(context);
    default: {
      const node = nodeAt(context);
      return node ? nodeHover(context, node) : undeclaredHover(context);
    }
  }
};

/** Everything known of a node. */
export function nodeHover(context: HoverContext, node: MapNode): readonly (string | undefined)[] {
  return NODE_SECTIONS.map((sections) =>
    context.markup.lines(sections.map((section) => section({ ...context, node }))),
  );
}

function nodeAt({ snapshot: { map }, at }: PartContext<NameAt>): MapNode | undefined {
  if (at.use !== "declaration") return map.resolve(at);
  // A name declared twice means the first one where it is used, but itself where it stands.
  return nodesByLine(map)
    .get(at.line)
    ?.find(({ statement }) => statement === at.statement);
}

function evolvedHover(context: PartContext<NameAt>): readonly (string | undefined)[] {
  const { at, markup, snapshot } = context;
  const source = at.statement?.kind === "evolve" ? at.statement.name : undefined;
  const node = source && snapshot.map.resolve(source);
  const intro = `${markup.bold(at.text)} · new name of ${markup.text(source?.text ?? "nothing")}`;
  return node ? [intro, ...nodeHover(context, node)] : [intro];
}

function undeclaredHover({ at, markup, snapshot }: PartContext<NameAt>): readonly string[] {
  const symbol = symbolOf(at);
  const uses = (symbol === undefined ? undefined : occurrencesOf(snapshot.map).get(symbol)) ?? [];
  const evolved = snapshot.map.movements.find(({ statement }) =>
    statement.kind === "evolve" ? statement.newName?.key === at.key : false,
  );
  if (evolved) {
    const from = markup.text(evolved.name?.text ?? "");
    return [`${markup.bold(at.text)} · new name of ${from} at evolution ${twoDecimals(evolved.target)}`];
  }
  const times = uses.length === 1 ? "once" : `${uses.length} times`;
  return [
    `${markup.bold(at.text)} · not declared`,
    `Used ${times}; nothing of it is drawn until it is declared.`,
  ];
}

function urlHover({ at, markup, snapshot }: PartContext<NameAt>): readonly string[] {
  const url = snapshot.map.urls.find(({ key }) => key === at.key);
  if (url?.address !== undefined) return [`${markup.bold(url.name)} · url`, markup.text(url.address)];
  if (url) return [`${markup.bold(url.name)} · url without an address`];
  return [`${markup.bold(at.text)} · url that no ${markup.code("url")} line defines`];
}
