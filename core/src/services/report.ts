import type { Outside } from "../analysis/rule";
import { renderScene } from "../render/renderScene";
import { sceneToSvg } from "../render/svg";
import type { EditorTheme } from "../render/themes/theme";
import { buildReport } from "../report/buildReport";
import { sectionToHtml } from "../report/writers/htmlSection";
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
   * `data-line` says too.
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
  const surroundings = {
    address: (line: number) => `#L${line + 1}`,
    idPrefix: "",
    picture: `<div class="picture">${picture(snapshot, theme)}</div>`,
  };
  return {
    version: snapshot.version,
    title: documentTitle(report),
    sections: [...report.sections, ...report.appendices].map((section) => ({
      id: section.id,
      title: section.number === "" ? section.title : `${section.number}. ${section.title}`,
      html: sectionToHtml(section, surroundings),
    })),
    ...(prose && { prose: prose.outcome }),
  };
}

function picture({ map, boundaries }: Snapshot, theme: EditorTheme): string {
  return sceneToSvg(renderScene(map, { theme, boundaries }));
}
