import type { Bottleneck } from "../../analysis/strategy/bottlenecks";
import { count } from "../../analysis/words";
import { nothing, table } from "../blocks";
import { kindAndRest, said, sayingsOf, seeAppendix, unsaid } from "../facts/authorTags";
import { mitigationOf } from "../facts/mitigation";
import type { Text } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { listText, placed, text } from "../text";

/** More than this nobody acts on; the rest is in the sections before. */
const MOST_RISKS = 10;

/** 9: what can go wrong, and where to begin against it. */
export const risk: SectionBuilder = {
  id: "risk",
  title: "Risk Assessment",
  build: (context) => {
    const rows = vulnerabilities(context).slice(0, MOST_RISKS);
    return [
      ...(rows.length === 0
        ? nothing("The map itself shows no vulnerability.")
        : table(["Vulnerability", "Why", "Where to begin"], rows)),
      ...said(context, "Vulnerabilities", "vulnerability"),
      ...said(context, "Risks", "risk"),
      ...said(context, "Mitigation", "mitigation"),
      ...seeAppendix(context, "pestle", "PESTLE"),
      ...unsaid(
        context,
        ["vulnerabilities", "@vulnerability …"],
        ["risks", "@risk …"],
        ["what is done about them", "@mitigation …"],
      ),
    ];
  },
};

/** What makes it one, each reason that there is. */
function whyBottleneck({ lagging, node, declaredBy }: Bottleneck): Text {
  const waiting = `${count(lagging.length, "more evolved component")} ${lagging.length === 1 ? "waits" : "wait"} for it`;
  const reasons: Text[] = [
    ...(lagging.length > 0 ? [[waiting]] : []),
    ...(node.inertia ? [["inertia holds it"]] : []),
    ...(declaredBy ? [text`the map says that it limits ${declaredBy.from}`] : []),
  ];
  return listText(reasons);
}

function vulnerabilities(context: ReportContext): (readonly Text[])[] {
  const { analysis } = context;
  const told = new Set(analysis.bottlenecks.map(({ node }) => node));
  const rows = analysis.bottlenecks.map((found) => [
    text`${found.node}`,
    text`bottleneck: ${whyBottleneck(found)}`,
    mitigationOf(analysis, found),
  ]);
  for (const { node, needers } of analysis.singlePoints) {
    told.add(node);
    rows.push([
      text`${node}`,
      text`single point of failure for ${listText(needers, 3)}`,
      text`find an alternative, or decide to live without one`,
    ]);
  }
  for (const { needed, links } of analysis.mismatches) {
    told.add(needed);
    const needers = links.map(({ link }) => placed(link.from));
    rows.push([
      text`${needed}`,
      text`lags ${listText(needers, 3)}`,
      text`evolve it, or put something between`,
    ]);
  }
  for (const { node } of analysis.nodes) {
    if (!node.inertia || told.has(node)) continue;
    rows.push([text`${node}`, ["inertia"], inertiaForm(context, node)]);
  }
  return rows;
}

/** The form of inertia that the author gives, which is what to begin with. */
function inertiaForm(context: ReportContext, node: Parameters<typeof sayingsOf>[1]): Text {
  const [form] = sayingsOf(context, node, "inertia");
  if (!form || form.words === "") return ["find out which kind it is"];
  const [kind, rest] = kindAndRest(form.words);
  return [`${kind.replaceAll("-", " ")}${rest === "" ? "" : `: ${rest}`}`];
}
