import { portability } from "#core/analysis/rules/portability";
import { finds, repairs, silent } from "./ruleChecks";

const pipeline = ["component P [0.5, 0.5]", "pipeline P", "{", "component C [0.3]", "component D [0.6]", "}"];

describe("differences from OnlineWardleyMaps", () => {
  it("warns of an evolve on the component's own line, which loses the whole map", () => {
    finds(portability, ["component A [0.5, 0.6] <|evolve 1|> inertia"], {
      message:
        "OnlineWardleyMaps fails to draw a map with 'evolve' on a component's own line: write 'evolve A 1.0' on a line of its own.",
      severity: "warning",
      fixes: ["Move it to a line of its own"],
    });
    repairs(
      portability,
      ["component A [0.5, 0.6] evolve 0.8 inertia", "title T"],
      "Move it to a line of its own",
      ["component A [0.5, 0.6] inertia", "evolve A 0.8", "title T"],
      ["inertia-against-movement"],
    );
  });

  it("finds targets that are not read", () => {
    finds(
      portability,
      ["component A [0.5, 0.6]", "evolve A <|1|>", "component B [0.4, 0.6]", "evolve B <|.8|>"],
      {
        message: "OnlineWardleyMaps reads a target only with a digit before and behind the point: write 1.0.",
        severity: "information",
        fixes: ["Write 1.0"],
      },
      {
        message: "OnlineWardleyMaps reads a target only with a digit before and behind the point: write 0.8.",
        severity: "information",
      },
    );
    repairs(portability, ["component A [0.5, 0.6]", "evolve A 1"], "Write 1.0", [
      "component A [0.5, 0.6]",
      "evolve A 1.0",
    ]);
  });

  it("finds a name with a number that is taken for the target", () => {
    finds(portability, ["component Win 3.1 [0.5, 0.6]", "evolve <|Win 3.1->Win 95|> 0.8"], {
      message: "OnlineWardleyMaps takes 3.1, the first number of the line, for the target.",
      severity: "information",
    });
  });

  it("finds what is ignored on a pipeline's components", () => {
    finds(
      portability,
      [
        ...pipeline.slice(0, 3),
        "component C [0.3] (<|buy|>)",
        "component D [0.6] <|inertia|>",
        "}",
        "<|evolve C 0.5|>",
      ],
      {
        message: "OnlineWardleyMaps ignores 'buy' on 'C', because it is a component of a pipeline.",
        severity: "information",
      },
      {
        message: "OnlineWardleyMaps ignores 'inertia' on 'D', because it is a component of a pipeline.",
        severity: "information",
      },
      {
        message:
          "OnlineWardleyMaps does not draw where 'C' evolves to, because it is a component of a pipeline.",
        severity: "information",
      },
    );
  });

  it("finds a brace in a name", () => {
    finds(portability, ["component <|A }|> [0.5, 0.6]"], {
      message: "OnlineWardleyMaps does not draw 'A }', because of the '}' in its line: leave the brace out.",
      severity: "information",
    });
  });

  it("finds indentation that is not looked through", () => {
    finds(
      portability,
      ["  <|title|> T", " <|deaccelerator|> X [0.2, 0.3]", " accelerator Y [0.2, 0.5]", "  title again"],
      {
        message: "OnlineWardleyMaps does not see a title that is indented: start the line with it.",
        severity: "information",
      },
      {
        message:
          "OnlineWardleyMaps draws an indented deaccelerator as an accelerator: start the line with it.",
        severity: "information",
      },
    );
    repairs(portability, ["  title T"], "Remove the indentation", ["title T"]);
  });

  it("is silent on a repeated inline target, versions without a blank, and decimals", () => {
    silent(portability, ["component A [0.5, 0.6] evolve 0.8", "evolve A 0.8"]);
    silent(portability, ["component A v2.0 [0.5, 0.6]", "evolve A v2.0 0.8"]);
    silent(portability, ["\uFEFFtitle T", ...pipeline, "evolve P 0.80"]);
  });
});
