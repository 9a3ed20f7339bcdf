import { type FromReport, readReportState, readToReport, type ToReport } from "#core/protocol/report";
import { connectBy } from "./host";
import { createReportPage } from "./view/reportPage";

/** Entry of the report's webview: shows what the extension sends, and tells it which line is asked for. */

const host = connectBy<FromReport, ToReport>({
  read: readToReport,
  fault: (message) => ({ type: "fault", source: "", message }),
});
const stored = readReportState(host.loadState());
let source = stored?.resource ?? "";
/** Set until the first report after a reload or a change of map is in place. */
let scrollTo: number | undefined = stored?.scroll ?? 0;

const page = createReportPage({
  reveal: (line, map) => host.post({ type: "reveal", source, line, ...(map !== undefined && { map }) }),
  prose: (wanted) => host.post({ type: "prose", source, wanted }),
});
document.body.append(...page.elements);

let scheduled = false;
window.addEventListener("scroll", () => {
  if (scheduled || scrollTo !== undefined) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    save();
  });
});
window.addEventListener("error", ({ message }) => host.post({ type: "fault", source, message }));

host.listen((message) => {
  if (message.source !== source) {
    source = message.source;
    scrollTo = 0;
  }
  if (message.type === "notice") {
    page.notice(message.text);
    return;
  }
  try {
    page.show(message);
  } catch (error) {
    host.post({ type: "fault", source, message: String(error) });
    return;
  }
  if (scrollTo !== undefined) {
    window.scrollTo(0, scrollTo);
    scrollTo = undefined;
  }
  save();
});
host.post({ type: "ready", source });

function save(): void {
  host.saveState({ resource: source, scroll: Math.round(window.scrollY) });
}
