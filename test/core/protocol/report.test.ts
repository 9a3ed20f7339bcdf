import assert from "node:assert/strict";
import {
  readFromReport,
  readProseRequest,
  readReportState,
  readReportView,
  readToReport,
  readWrittenProse,
} from "#core/protocol/report";

const SECTION = { id: "map", title: "1. Wardley Map", html: "<section></section>" };
const PAGE = { version: 3, title: "T", sections: [SECTION] };
const VIEW = { ...PAGE, maps: ["file:///b.owm"] };

describe("the report's wire", () => {
  it("lets well-formed messages through", () => {
    assert.deepEqual(readReportView(VIEW), VIEW);
    const report = {
      type: "report",
      source: "file:///a.owm",
      file: "a.owm",
      ...PAGE,
      prose: "write",
      proseNote: "",
    };
    assert.deepEqual(readToReport(report), report);
    const notice = { type: "notice", source: "", text: "" };
    assert.deepEqual(readToReport(notice), notice);
    for (const message of [
      { type: "ready", source: "" },
      { type: "reveal", source: "file:///a.owm", line: 4 },
      { type: "reveal", source: "file:///a.owm", line: 4, map: 0 },
      { type: "prose", source: "file:///a.owm", wanted: true },
      { type: "fault", source: "", message: "x" },
    ]) {
      assert.deepEqual(readFromReport(message), message);
    }
    assert.deepEqual(readReportState({ resource: "file:///a.owm", scroll: 10 }), {
      resource: "file:///a.owm",
      scroll: 10,
    });
  });

  it("drops everything else", () => {
    for (const junk of [undefined, null, 1, "ready", [], {}, { type: "toString" }, { type: 3 }]) {
      assert.equal(readReportView(junk), undefined);
      assert.equal(readToReport(junk), undefined);
      assert.equal(readFromReport(junk), undefined);
      assert.equal(readReportState(junk), undefined);
    }
    assert.equal(readReportView({ ...VIEW, sections: [{ id: "map" }] }), undefined);
    assert.equal(readReportView(PAGE), undefined);
    assert.equal(readToReport({ type: "report", source: "x", ...PAGE }), undefined);
    assert.equal(readToReport({ type: "notice", source: "x" }), undefined);
    assert.equal(readFromReport({ type: "reveal", source: "x", line: -1 }), undefined);
    assert.equal(readFromReport({ type: "reveal", source: "x", line: "1" }), undefined);
    assert.equal(readFromReport({ type: "reveal", source: "x", line: 1, map: "file:///b.owm" }), undefined);
    assert.equal(readFromReport({ type: "prose", source: "x", wanted: "yes" }), undefined);
    assert.equal(readWrittenProse({ model: "M", reply: 3, facts: "" }), undefined);
    assert.equal(readProseRequest({ prompt: "x" }), undefined);
    assert.equal(readReportState({ resource: "x", scroll: 1.5 }), undefined);
  });
});
