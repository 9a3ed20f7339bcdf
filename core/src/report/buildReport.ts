import type { Analysis } from "../analysis/strategy/analyse";
import { oneLine } from "../analysis/words";
import { APPENDICES } from "./appendices";
import { MATURITY_MODELS } from "./maturity";
import type { Block, Report, Section } from "./report";
import type { ReportContext, ReportOptions } from "./reportContext";
import { SECTIONS } from "./sections";

/**
 * Everything there is to say of a map: the fifteen sections in the seed's order, then the appendices for which
 * it has something. A pure view of the analysis and the author's tags: the same map gives the same report, and
 * what neither says is not said.
 */
export function buildReport(analysis: Analysis, options: ReportOptions): Report {
  const context = contextOf(analysis, options);
  const prose = (id: string): readonly Block[] => {
    const generated = options.prose?.get(id);
    return generated ? [generated] : [];
  };
  return {
    title: oneLine(analysis.map.title ?? "") || "Untitled Map",
    sections: SECTIONS.map(({ id, title, build }, i) => ({
      id,
      number: String(i + 1),
      title,
      blocks: [...build(context), ...prose(id)],
    })),
    appendices: appendices(context),
  };
}

/** What the sections of a report see. */
export function contextOf(
  analysis: Analysis,
  { findings, others = [], maturityModels = [] }: ReportOptions,
): ReportContext {
  // One's own model of the same name comes before the one that comes with the product.
  const models = [...maturityModels, ...MATURITY_MODELS];
  const firsts = models.filter(({ id }, i) => models.findIndex((model) => model.id === id) === i);
  return { analysis, findings, others, maturityModels: firsts };
}

/** Those with something in them, each under its own letter, and what the others would take. */
function appendices(context: ReportContext): readonly Section[] {
  const built = APPENDICES.map((builder, i) => ({
    builder,
    number: String.fromCharCode("A".charCodeAt(0) + i),
    blocks: builder.build(context),
  }));
  const sections = built
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ builder: { id, title }, number, blocks }) => ({ id, number, title, blocks }));
  const missing = built.filter(({ blocks }) => blocks.length === 0);
  if (missing.length === 0) return sections;
  const items = missing.map(({ builder }) => builder.invitation);
  return [
    ...sections,
    { id: "more", number: "", title: "More to tell", blocks: [{ kind: "prompt", items }] },
  ];
}
