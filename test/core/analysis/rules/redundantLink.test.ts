import { redundantLink } from "#core/analysis/rules/redundantLink";
import { finds, repairs, silent } from "../ruleChecks";

const map = ["component Shop [0.8, 0.6]", "component Tea [0.6, 0.8]", "Shop->Tea"];

describe("rule redundant-link", () => {
  it("finds a repeated link, whatever the case of its names", () => {
    finds(redundantLink, [...map, "<|shop -> TEA|>"], {
      message: "Already linked in line 3: 'Shop' to 'Tea'.",
      severity: "hint",
      tag: "unnecessary",
      related: 1,
      fixes: ["Delete this link"],
    });
  });

  it("finds a link to itself", () => {
    finds(redundantLink, [...map, "<|Tea->Tea|>"], {
      message: "'Tea' cannot depend on itself: delete the link.",
      severity: "hint",
      tag: "unnecessary",
      fixes: ["Delete this link"],
    });
  });

  it("leaves a chain to be repaired by hand", () => {
    finds(redundantLink, ["component A [0.9, 0.5]", ...map, "A-><|Shop->Tea|>"], {
      message: "Already linked in line 4: 'Shop' to 'Tea'.",
      severity: "hint",
      tag: "unnecessary",
      fixes: [],
    });
  });

  it("deletes the line, also the last one", () => {
    repairs(redundantLink, [...map, "Shop->Tea"], "Delete this link", map);
    repairs(redundantLink, [...map, "Shop->Tea", ""], "Delete this link", [...map, ""]);
  });

  it("keeps links with another text, kind or direction", () => {
    silent(redundantLink, [
      ...map,
      "Shop->Tea; by post",
      "Shop+>Tea",
      "Tea->Shop",
      "Shop->Coffee",
      "Shop->Coffee",
    ]);
  });
});
