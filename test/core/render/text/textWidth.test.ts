import { textWidth } from "#core/render/text/textWidth";
import { near } from "../../../support/pictures";

describe("textWidth", () => {
  it("adds up the widths of Helvetica", () => {
    near(textWidth("Wi l", { size: 10 }), (944 + 222 + 278 + 222) / 100);
    near(textWidth("", { size: 10 }), 0);
  });

  it("knows bold, equal widths, wide scripts and pairs of surrogates", () => {
    near(textWidth("Title", { size: 10, bold: true }), (611 + 278 + 333 + 278 + 556) / 100);
    near(textWidth("Wi", { size: 10, monospaced: true }), 12);
    near(textWidth("地図", { size: 10 }), 20);
    near(textWidth("😀", { size: 10 }), 10);
    near(textWidth("\u00a0", { size: 10 }), 2.78);
  });
});
