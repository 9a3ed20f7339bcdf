import { pipelineChildOutside } from "#core/analysis/rules/pipelineChildOutside";
import { finds, repairs, silent } from "../ruleChecks";

const map = [
  "component Payment [0.6, 0.5]",
  "pipeline Payment [0.4, 0.62]",
  "component Cash [0.58, 0.4]",
  "component Card [0.58, 0.5]",
];

describe("rule pipeline-child-outside", () => {
  it("finds a component beyond the end", () => {
    finds(pipelineChildOutside, [...map, "component <|Phone|> [0.58, 0.66]"], {
      message:
        "'Phone' (evolution 0.66) looks like a choice of 'Payment', whose range ends at 0.62: widen the range or move the component away.",
      severity: "information",
      related: 1,
      fixes: [
        "Widen the range of 'Payment' to 0.66",
        "Write the pipeline of 'Payment' as a block with 'Phone' in it",
      ],
    });
  });

  it("finds a component before the start, also of an inverted range", () => {
    finds(pipelineChildOutside, [...map, "component <|Phone|> [0.58, 0.35]"], {
      message:
        "'Phone' (evolution 0.35) looks like a choice of 'Payment', whose range starts at 0.40: widen the range or move the component away.",
      severity: "information",
    });
  });

  it("widens the range", () => {
    repairs(
      pipelineChildOutside,
      [...map, "component Phone [0.58, 0.66]"],
      "Widen the range of 'Payment' to 0.66",
      [map[0] ?? "", "pipeline Payment [0.4, 0.66]", ...map.slice(2), "component Phone [0.58, 0.66]"],
    );
  });

  it("writes a block, whose range follows its components", () => {
    repairs(
      pipelineChildOutside,
      [...map, "// by tapping", "component Phone [0.58, 0.66] label [4, 4]", "Phone->Card"],
      "Write the pipeline of 'Payment' as a block with 'Phone' in it",
      [
        map[0] ?? "",
        "pipeline Payment",
        "{",
        "  component Cash [0.4]",
        "  component Card [0.5]",
        "  // by tapping",
        "  component Phone [0.66] label [4, 4]",
        "}",
        "Phone->Card",
      ],
    );
  });

  it("offers no block for what cannot stand in one as it is", () => {
    finds(pipelineChildOutside, [...map, "submap <|Phone|> [0.58, 0.66]"], {
      message:
        "'Phone' (evolution 0.66) looks like a choice of 'Payment', whose range ends at 0.62: widen the range or move the component away.",
      severity: "information",
      fixes: ["Widen the range of 'Payment' to 0.66"],
    });
  });

  it("is silent further away, at another height, and without other choices", () => {
    silent(pipelineChildOutside, [...map, "component Phone [0.58, 0.70]", "component Web [0.5, 0.66]"]);
    silent(pipelineChildOutside, [...map, "anchor User [0.58, 0.66]"]);
    silent(pipelineChildOutside, [...map.slice(0, 2), "component Phone [0.58, 0.66]"]);
  });
});
