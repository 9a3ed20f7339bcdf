import { pipelineUnderused } from "#core/analysis/rules/pipelineUnderused";
import { finds, repairs, silent } from "../ruleChecks";

const owner = "component Payment [0.6, 0.6]";
const choices = [
  "component Cash [0.58, 0.5]",
  "component Card [0.58, 0.7]",
  "Payment->Cash",
  "Payment->Card",
];

describe("rule pipeline-underused", () => {
  it("finds a pipeline that is not drawn", () => {
    finds(pipelineUnderused, [owner, "<|pipeline Payment|>"], {
      message: "Pipeline 'Payment' has neither a range nor components, so it is not drawn.",
      severity: "hint",
      tag: "unnecessary",
      fixes: ["Add a block with two choices", "Remove the pipeline"],
    });
  });

  it("finds a range that covers one component", () => {
    finds(pipelineUnderused, [owner, choices[0] ?? "", "<|pipeline Payment [0.4, 0.7]|>"], {
      message: "Pipeline 'Payment' covers 1 component; a pipeline shows alternatives.",
      severity: "hint",
      tag: "unnecessary",
    });
  });

  it("finds a range that covers nothing, and a block with one choice", () => {
    finds(
      pipelineUnderused,
      [
        owner,
        "<|pipeline Payment [0.1, 0.2]|>",
        "component Web [0.3, 0.5]",
        "<|pipeline Web|>",
        "{",
        "component Shop [0.3]",
        "}",
      ],
      {
        message: "Pipeline 'Payment' covers no component; a pipeline shows alternatives.",
        severity: "hint",
        tag: "unnecessary",
        fixes: ["Add a block with two choices", "Remove the pipeline"],
      },
      {
        message: "Pipeline 'Web' covers 1 component; a pipeline shows alternatives.",
        severity: "hint",
        tag: "unnecessary",
        fixes: [],
      },
    );
  });

  it("removes the line", () => {
    repairs(pipelineUnderused, [owner, "pipeline Payment", "title T"], "Remove the pipeline", [
      owner,
      "title T",
    ]);
  });

  it("adds a block", () => {
    repairs(pipelineUnderused, [owner, "  pipeline Payment"], "Add a block with two choices", [
      owner,
      "  pipeline Payment",
      "  {",
      "    component Payment 1 [0.5]",
      "    component Payment 2 [0.7]",
      "  }",
    ]);
  });

  it("uncomments a range that covers two components", () => {
    repairs(pipelineUnderused, [owner, ...choices, "pipeline Payment // [0.5, 0.7]"], "Uncomment the range", [
      owner,
      ...choices,
      "pipeline Payment [0.5, 0.7]",
    ]);
    finds(pipelineUnderused, [owner, "<|pipeline Payment|> // [0.1, 0.2]"], {
      message: "Pipeline 'Payment' has neither a range nor components, so it is not drawn.",
      severity: "hint",
      tag: "unnecessary",
      fixes: ["Remove the pipeline"],
    });
  });

  it("says when another line draws the pipeline", () => {
    finds(pipelineUnderused, [owner, "<|pipeline Payment|>", ...choices, "pipeline Payment [0.5, 0.7]"], {
      message:
        "Pipeline 'Payment' has neither a range nor components; line 7 draws it, so this line adds nothing.",
      severity: "hint",
      tag: "unnecessary",
      fixes: ["Remove the pipeline"],
    });
  });

  it("is silent on two choices, on an unknown owner and on what other rules say", () => {
    silent(pipelineUnderused, [owner, ...choices, "pipeline Payment [0.5, 0.7]", "pipeline Nobody"]);
    silent(pipelineUnderused, [owner, "pipeline Payment [0.5, 0.5]"]);
    silent(pipelineUnderused, [owner, "pipeline Payment [0.5]"]);
    silent(pipelineUnderused, [owner, "pipeline Payment [0.5, 0.6, 0.7]"]);
  });
});
