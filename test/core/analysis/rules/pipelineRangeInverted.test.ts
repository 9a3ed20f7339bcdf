import { pipelineRangeInverted } from "#core/analysis/rules/pipelineRangeInverted";
import { finds, repairs, silent } from "../ruleChecks";

const map = ["component Payment [0.6, 0.5]", "component Cash [0.58, 0.62]", "component Card [0.58, 0.4]"];

describe("rule pipeline-range-inverted", () => {
  it("finds a range that runs backwards", () => {
    finds(pipelineRangeInverted, [...map, "pipeline Payment <|[0.62, 0.4]|>"], {
      message: "The pipeline of 'Payment' ends (0.40) before it starts (0.62): swap the numbers.",
      severity: "warning",
      fixes: ["Swap the two numbers"],
    });
  });

  it("finds a range without width", () => {
    finds(pipelineRangeInverted, [...map, "pipeline Payment <|[0.4, 0.40]|>"], {
      message: "The pipeline of 'Payment' starts and ends at 0.40, so nothing is drawn: give it a width.",
      severity: "warning",
      fixes: [],
    });
  });

  it("swaps the numbers as they are written", () => {
    repairs(pipelineRangeInverted, [...map, "pipeline Payment [ 0.620,.4 ]"], "Swap the two numbers", [
      ...map,
      "pipeline Payment [ .4,0.620 ]",
    ]);
  });

  it("ignores the range of a pipeline with a block", () => {
    silent(pipelineRangeInverted, [...map, "pipeline Payment [0.62, 0.4, 0.5]"]);
    silent(pipelineRangeInverted, [
      ...map,
      "pipeline Payment [0.1, 0.1]",
      "{",
      "component A [0.3]",
      "component B [0.6]",
      "}",
    ]);
  });
});
