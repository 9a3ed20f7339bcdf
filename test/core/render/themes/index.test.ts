import assert from "node:assert/strict";
import { THEMES, themeFor } from "#core/render/themes/index";
import type { MapTheme } from "#core/render/themes/theme";

/** Language reference 3.7, in its order. */
const TABLE: Readonly<Record<string, readonly (string | number)[]>> = {
  plain: [
    "#ffffff",
    14,
    "#000000",
    1,
    "#000000",
    "#000000",
    "#000000",
    "#ffffff",
    "#000000",
    "#ff0000",
    "#808080",
  ],
  wardley: [
    "url(#mapwright-wardley-background)",
    12,
    "#000000",
    1,
    "#b8b8b8",
    "#000000",
    "#000000",
    "#ffffff",
    "#000000",
    "#ff0000",
    "#808080",
  ],
  colour: [
    "#ffffff",
    14,
    "#c23667",
    3,
    "#b8b8b8",
    "#000000",
    "#8cb358",
    "#ffffff",
    "#486b1a",
    "#ea7f5b",
    "#5c5c5c",
  ],
  handwritten: [
    "#ffffff",
    12,
    "#000000",
    1,
    "#000000",
    "#000000",
    "#000000",
    "#ffffff",
    "#000000",
    "#ff0000",
    "#808080",
  ],
  dark: [
    "#353347",
    13,
    "#ffffff",
    1,
    "#ffffff",
    "#ffffffcc",
    "#ffffff",
    "#ffffffcc",
    "#ffffffcc",
    "#90caf9",
    "#ffffff",
  ],
};

const REST: Readonly<Record<string, readonly (string | number)[]>> = {
  plain: ["#99c5ee9e", "#03a9f4", "#595959", "#ffffff", "#000000", "#000000", 12, 11],
  wardley: ["#99c5ee9e", "#03a9f4", "#595959", "#ffffff", "#000000", "#000000", 14, 11],
  colour: ["#99c5ee9e", "#03a9f4", "#015fa5", "#99c5ee", "#8cb358", "#000000", 14, 10],
  handwritten: ["#99c5ee9e", "#03a9f4", "#595959", "none", "#000000", "#000000", 14, 11],
  dark: ["#99c5ee9e", "#03a9f4", "#595959", "#ffffffcc", "#ffffff", "#ffffffcc", 12, 10],
};

function rowOf(theme: MapTheme): (string | number)[] {
  const { background, component, axis, separator, evolved, link } = theme;
  const { textSize, stroke, fill, text } = component;
  return [
    background,
    textSize,
    axis.stroke,
    axis.width,
    separator,
    axis.text,
    stroke,
    fill,
    text,
    evolved.stroke,
    link.stroke,
  ];
}

function restOf({ flow, annotation, submap, note, link }: MapTheme): (string | number)[] {
  const { stroke, fill } = annotation.circle;
  return [flow.band, flow.text, stroke, fill, submap.fill, note.text, note.size, link.contextSize];
}

describe("themes", () => {
  for (const style of ["plain", "wardley", "colour", "handwritten", "dark"] as const) {
    it(`${style} has the values of the language reference`, () => {
      assert.deepEqual(rowOf(THEMES[style]), TABLE[style]);
      assert.deepEqual(restOf(THEMES[style]), REST[style]);
      assert.equal(THEMES[style].evolved.text, THEMES[style].evolved.stroke);
    });
  }

  it("colour has larger, thicker circles and a thicker box", () => {
    const { component, annotation } = THEMES.colour;
    assert.deepEqual([component.radius, component.width, annotation.boxWidth], [7, 2, 2]);
  });

  it("go by id, and by style before editor", () => {
    for (const [id, theme] of Object.entries(THEMES)) assert.equal(theme.id, id);
    assert.equal(themeFor("wardley", "dark").id, "wardley");
    assert.equal(themeFor(undefined, "dark").id, "vscode-dark");
    assert.equal(themeFor(undefined).id, "vscode-light");
  });

  for (const id of [
    "vscode-light",
    "vscode-dark",
    "vscode-high-contrast",
    "vscode-high-contrast-light",
  ] as const) {
    it(`${id} can be read: text at 4.5 to 1, shapes at 3 to 1`, () => {
      const theme = THEMES[id];
      const least = id.startsWith("vscode-high-contrast") ? 7 : 4.5;
      for (const text of [
        theme.title,
        theme.axis.text,
        theme.component.text,
        theme.evolved.text,
        theme.link.context,
        theme.note.text,
        theme.flow.text,
      ]) {
        assert.ok(contrast(text, theme.page) >= least, `${text} ${contrast(text, theme.page)}`);
      }
      assert.ok(contrast(theme.annotation.boxText, theme.annotation.box.fill) >= least);
      assert.ok(contrast(theme.annotation.text, theme.annotation.circle.fill) >= least);
      for (const line of [
        theme.axis.stroke,
        theme.component.stroke,
        theme.evolved.stroke,
        theme.link.stroke,
        theme.inertia,
        theme.submap.fill,
        theme.annotation.circle.stroke,
        theme.accelerator.stroke,
      ]) {
        assert.ok(contrast(line, theme.page) >= 3, `${line} ${contrast(line, theme.page)}`);
      }
    });
  }

  for (const id of ["vscode-high-contrast", "vscode-high-contrast-light"] as const) {
    it(`${id} has two colours and tells apart without them`, () => {
      const theme = THEMES[id];
      const colours = JSON.stringify(theme).match(/#[0-9a-f]{6,8}\b/g) ?? [];
      assert.deepEqual([...new Set(colours)].sort(), ["#000000", "#ffffff"]);
      const { build, buy, outsource } = theme.methods;
      assert.equal(new Set([build, buy, outsource].map((area) => JSON.stringify(area))).size, 3);
      assert.equal(new Set(Object.values(theme.attitudes.boxes).map((area) => area.fill)).size, 3);
      assert.equal(new Set(Object.values(theme.attitudes.boxes).map((area) => area.dash)).size, 3);
      assert.ok(theme.evolved.dash && theme.flow.dash);
    });
  }
});

/** WCAG 2 contrast of two opaque colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
