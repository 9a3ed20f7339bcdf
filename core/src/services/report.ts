import type { Outside } from "../analysis/rule";
import { isFenceUri } from "../language/markdown/mapFences";
import { renderScene } from "../render/renderScene";
import { sceneToSvg } from "../render/svg";
import type { EditorTheme } from "../render/themes/theme";
import { buildReport } from "../report/buildReport";
import { type HtmlSurroundings, sectionToHtml } from "../report/writers/htmlSection";
import { documentTitle } from "../report/writers/reportDocument";
import { checkProse, type ProseOutcome, type WrittenProse } from "./prose";
import { reportOptions } from "./reportOptions";
import type { Snapshot } from "./snapshot";
import { analysisOfSnapshot } from "./snapshotAnalysis";

/** A report as a client shows it beside the map. */
export interface ReportView {
  /** Of the document that it is about. */
  readonly version: number;
  readonly title: string;
  /** Sections and appendices in order. */
  readonly sections: readonly ReportViewSection[];
  /** URIs of the other maps to which links lead, by the number that `data-map` says. */
  readonly maps: readonly string[];
  /** What became of the prose that came with the request; undefined when none came. */
  readonly prose?: ProseOutcome | undefined;
}

/** One section; equal as long as it says the same. */
export interface ReportViewSection {
  readonly id: string;
  /** "5. Value Chain Analysis". */
  readonly title: string;
  /**
   * One `<section>` as HTML without style and script. Links lead to `#L` and a line counted from 1, which
   * `data-line` says too; `data-map` is the number of the map in `ReportView.maps` where it is another.
   */
  readonly html: string;
}

/**
 * The report on a snapshot, compared with the related maps that are known, in the look of the editor. Of prose only
 * what holds against the facts of this snapshot gets into it.
 */
export function reportView(
  snapshot: Snapshot,
  outside: Outside,
  theme: EditorTheme,
  written?: WrittenProse,
): ReportView {
  const analysis = analysisOfSnapshot(snapshot);
  const prose = written && checkProse(snapshot, outside, written);
  const report = buildReport(analysis, { ...reportOptions(snapshot, outside), prose: prose?.blocks });
  const maps: string[] = [];
  const surroundings: HtmlSurroundings = {
    // A map in a Markdown document has no lines of its own to show.
    address: ({ line, uri }) => (uri !== undefined && isFenceUri(uri) ? undefined : `#L${line + 1}`),
    mapNumber: (uri) => (maps.includes(uri) ? maps.indexOf(uri) : maps.push(uri) - 1),
    idPrefix: "",
    picture: `<div class="picture">${picture(snapshot, theme)}</div>`,
  };
  const sections = [...report.sections, ...report.appendices].map((section) => ({
    id: section.id,
    title: section.number === "" ? section.title : `${section.number}. ${section.title}`,
    html: sectionToHtml(section, surroundings),
  }));
  return {
    version: snapshot.version,
    title: documentTitle(report),
    sections,
    maps,
    ...(prose && { prose: prose.outcome }),
  };
}

function picture({ map, boundaries }: Snapshot, theme: EditorTheme): string {
  return sceneToSvg(renderScene(map, { theme, boundaries }));
}
