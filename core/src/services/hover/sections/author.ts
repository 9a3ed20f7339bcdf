import { analysisOfSnapshot } from "../../snapshotAnalysis";
import type { NodeSection } from "../hoverContext";

/** The author's tags that a hover repeats, with the words for one and for several (analysis reference 4.1 and 5.2). */
const SHOWN: readonly (readonly [tag: string, one: string, several: string])[] = [
  ["metric", "metric", "metrics"],
  ["tool", "tools", "tools"],
  ["partner", "partner", "partners"],
  ["competitor", "competitor", "competitors"],
  ["capability", "capability", "capabilities"],
  ["capability-gap", "missing", "missing"],
  ["advantage", "advantage", "advantages"],
  ["risk", "risk", "risks"],
  ["vulnerability", "vulnerability", "vulnerabilities"],
  ["mitigation", "mitigation", "mitigations"],
  ["inertia", "inertia", "inertia"],
  ["group", "group", "groups"],
  ["owner", "owner", "owners"],
  ["evidence", "evidence", "evidence"],
  ["confidence", "confidence", "confidence"],
  ["reviewed", "reviewed", "reviewed"],
];

/** Why the component matters in the author's words, then what else the author says of it. */
export const author: NodeSection = ({ node, snapshot, markup }) => {
  const tags = analysisOfSnapshot(snapshot).tags.ofLine(node.line);
  const texts = (name: string) =>
    tags.flatMap((tag) => (tag.name === name && tag.value ? [markup.text(tag.value.text)] : []));
  const why = texts("significance").map((text) => `author: ${text}`);
  const facts = SHOWN.flatMap(([name, one, several]) => {
    const values = texts(name);
    return values.length === 0 ? [] : [`${values.length === 1 ? one : several}: ${values.join("; ")}`];
  });
  return markup.lines([...why, facts.join(" · ")]);
};
