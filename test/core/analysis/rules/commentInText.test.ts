import { commentInText } from "#core/analysis/rules/commentInText";
import { finds, repairs, silent } from "../ruleChecks";

const address =
  "Everything after '//' is a comment to OnlineWardleyMaps; the address is cut: move it to a `url` line, or drop the 'https://'.";

describe("rule comment-in-text", () => {
  it("finds an address in a note", () => {
    finds(commentInText, ["note see https:<|//|>example.org [0.2, 0.3]"], {
      message: address,
      severity: "warning",
      fixes: ["Drop 'https://'"],
    });
  });

  it("drops the scheme", () => {
    repairs(commentInText, ["title Map of http://example.org"], "Drop 'http://'", [
      "title Map of example.org",
    ]);
  });

  it("moves the address of a submap to a url line", () => {
    repairs(
      commentInText,
      [
        "submap Big Map [0.4, 0.5] url(https://example.org/big map.owm) // ours",
        "submap Other [0.2, 0.5] url(big-map)",
        "url Big-Map [other.owm]",
      ],
      "Move the address to a line 'url big-map-2'",
      [
        "submap Big Map [0.4, 0.5] url(big-map-2) // ours",
        "url big-map-2 [https://example.org/big map.owm]",
        "submap Other [0.2, 0.5] url(big-map)",
        "url Big-Map [other.owm]",
      ],
    );
  });

  it("finds a name cut before its coordinates", () => {
    finds(commentInText, ["component TCP<|//IP [0.4, 0.6]|>"], {
      message:
        "Everything after '//' is a comment, so this component ends here: put a blank between the slashes, or write one.",
      severity: "warning",
      fixes: ["Write '/' instead of '//'", "Put a blank between the slashes"],
    });
  });

  it("writes one slash, or parts the two", () => {
    const before = ["component TCP//IP [0.4, 0.6]"];
    repairs(commentInText, before, "Write '/' instead of '//'", ["component TCP/IP [0.4, 0.6]"]);
    repairs(commentInText, before, "Put a blank between the slashes", ["component TCP/ /IP [0.4, 0.6]"]);
  });

  it("is silent on url lines, comments and ranges that are commented out", () => {
    silent(commentInText, [
      "component A [0.5, 0.5] // see https://example.org [1]",
      "pipeline A // [0.4, 0.6]",
      "component B // parked for now",
      "url u [https://example.org]",
    ]);
  });
});
