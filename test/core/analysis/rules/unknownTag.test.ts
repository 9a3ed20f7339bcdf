import { unknownTag } from "#core/analysis/rules/unknownTag";
import { finds, repairs, silent } from "../ruleChecks";

const tea = ["component Tea [0.6, 0.8]", "component Cup [0.5, 0.7]", "Tea->Cup"];

describe("rule unknown-tag", () => {
  it("offers the nearest name", () => {
    finds(unknownTag, ["// <|@ownr|> Kitchen", ...tea], {
      message: "There is no tag '@ownr'. Did you mean '@owner'?",
      severity: "hint",
      fixes: ["Write '@owner'"],
    });
    repairs(unknownTag, ["//@Ownr  Kitchen", ...tea], "Write '@owner'", ["//@owner  Kitchen", ...tea]);
  });

  it("takes what resembles nothing for a remark", () => {
    finds(unknownTag, ["// <|@john|> please look", ...tea], {
      message: "There is no tag '@john'; it is read as a remark.",
      severity: "hint",
      fixes: [],
    });
  });

  it("tells which of two that contradict each other counts", () => {
    finds(unknownTag, ["// @type practice", "// @type <|data|>", ...tea], {
      message: "'@type' is 'practice' already (line 1), which counts; this one says nothing.",
      severity: "hint",
      fixes: ["Delete this tag"],
    });
    repairs(unknownTag, ["// @group a", "// @group b", ...tea], "Delete this tag", ["// @group a", ...tea]);
    const head = [
      "// @boundaries 0.7 0.2 0.1",
      "// @boundaries 0.2 0.5 0.8",
      "// @boundaries <|0.3 0.5 0.8|>",
    ];
    finds(
      unknownTag,
      ["// @boundaries <|0.7 0.2 0.1|>", ...head.slice(1), "", ...tea],
      {
        message: "'@boundaries' wants three ascending numbers between 0 and 1, such as 0.25 0.5 0.75.",
        severity: "hint",
      },
      {
        message: "'@boundaries' is '0.2 0.5 0.8' already (line 2), which counts; this one says nothing.",
        severity: "hint",
      },
    );
    silent(unknownTag, ["// @type data", "// @type data", "// @metric a", "// @metric b", ...tea]);
  });

  it("knows the words that a value may begin with", () => {
    finds(unknownTag, ["// @confidence <|hihg|> enough", ...tea], {
      message: "'@confidence' does not know 'hihg'. Did you mean 'high'?",
      severity: "hint",
      fixes: ["Write 'high'"],
    });
    finds(unknownTag, ["// @type <|thing|>", ...tea], {
      message: "'@type' does not know 'thing'; it wants one of activity, practice, data, knowledge.",
      severity: "hint",
    });
    finds(unknownTag, ["// <|@type|>", ...tea], {
      message: "'@type' wants one of these words first: activity, practice, data, knowledge.",
      severity: "hint",
    });
    repairs(unknownTag, ["// @inertia Human-Captial here", ...tea], "Write 'human-capital'", [
      "// @inertia human-capital here",
      ...tea,
    ]);
  });

  it("knows the form of boundaries, days, stages and variants", () => {
    finds(unknownTag, ["// @boundaries <|0.5 0.25 0.75|>", "title Tea", ...tea], {
      message: "'@boundaries' wants three ascending numbers between 0 and 1, such as 0.25 0.5 0.75.",
      severity: "hint",
    });
    finds(unknownTag, ["// @reviewed <|2026-02-30|>", ...tea], {
      message: "'@reviewed' wants a day, such as 2026-01-31.",
      severity: "hint",
    });
    finds(unknownTag, ["// @stage <|somewhere|>", ...tea], {
      message: "'@stage' wants the name of a stage, such as Product.",
      severity: "hint",
    });
    finds(unknownTag, ["// @variant <|high|>", "title Tea", ...tea], {
      message: "'@variant' wants two names, such as 'high of ml project'.",
      severity: "hint",
    });
  });

  it("finds a tag in the wrong place", () => {
    finds(unknownTag, ["// <|@owner|> Kitchen", "", ...tea], {
      message: "'@owner' is about a component: put it directly above one.",
      severity: "hint",
    });
    finds(unknownTag, ["title Tea", "// <|@pestle|> legal duties", ...tea], {
      message:
        "'@pestle' is about the whole map: put it at the head of the file, before the title or a blank line.",
      severity: "hint",
    });
    finds(unknownTag, [...tea.slice(0, 2), "// <|@risk|> spilled", ...tea.slice(2)], {
      message: "'@risk' is about a component: put it directly above one, not above this line.",
      severity: "hint",
    });
    finds(unknownTag, [...tea, "// <|@risk|> spilled"], {
      message:
        "'@risk' is about nothing: put it directly above a component, or the title or a blank line at the head of the file.",
      severity: "hint",
    });
  });

  it("is silent on tags that are right, on stages of an axis of one's own, and on other comments", () => {
    silent(unknownTag, [
      "// @source a book",
      "// @boundaries 0.25, 0.5, 0.75",
      "// @risk everything",
      "// @variant high of ml project",
      "",
      "// @owner Kitchen",
      "// @stage Product (+commodity)",
      "// an ordinary comment",
      "// @emerging",
      ...tea,
      "// @ nothing",
      "// see @owner",
      "// @reviewed 2026-01-31",
      "component Pot [0.3, 0.5] // @ownr behind a statement is a comment",
    ]);
    silent(unknownTag, ["title Tea", "evolution slow->slower->fast->faster", "// @stage fast", ...tea]);
    silent(unknownTag, ["title Tea", "// @rule disconnected off later", "Tea->Cup", ...tea]);
  });
});
