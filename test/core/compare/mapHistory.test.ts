import assert from "node:assert/strict";
import { animatedSvg } from "#core/compare/animatedSvg";
import { historyScenes } from "#core/compare/mapHistory";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { sceneToSvg } from "#core/render/svg";
import type { EditorTheme } from "#core/render/themes/theme";
import { readXml } from "../../support/xml";

const CUP = "component Cup [0.9, 0.2]";

const state = (title: string, ...lines: readonly string[]) => ({
  map: buildMap(parse(lines.join("\n"))),
  boundaries: DRAWN_BOUNDARIES,
  title,
  detail: "2026-01-31, Ada",
});

const STATES = [
  state("First", CUP, "component Pot [0.5, 0.3]"),
  state("Pot moves", CUP, "component Pot [0.5, 0.6]"),
  state("Pot goes", CUP),
];

const scenes = (theme: EditorTheme = "light") => historyScenes(STATES, theme);

describe("history of a map as pictures", () => {
  it("says of each state which it is and what differs from the one before", () => {
    const [first, second, third] = scenes();
    const marks = (scene: typeof first) => scene?.elements.filter(({ kind }) => kind === "mark").length;
    assert.deepEqual([marks(first), marks(second), marks(third)], [0, 1, 1]);
    const captions = scenes().map(({ frame }) => {
      const caption = frame.at(-1);
      return caption?.shape === "text" ? caption.lines : [];
    });
    assert.deepEqual(captions, [
      ["1/3 · 2026-01-31, Ada · First"],
      ["2/3 · 2026-01-31, Ada · Pot moves"],
      ["3/3 · 2026-01-31, Ada · Pot goes"],
    ]);
    assert.match(second?.description ?? "", /^2\/3 · .*Compared: 1 moved\.$/s);
  });

  it("has room below the map for that line, and cuts it where it would not fit", () => {
    const [scene] = historyScenes([state("long ".repeat(100), CUP)], "light");
    const caption = scene?.frame.at(-1);
    assert.ok(scene && caption?.shape === "text");
    assert.ok(caption.lines[0]?.endsWith("…"));
    assert.equal(scene.viewBox.height, scene.height);
    assert.ok(caption.y < scene.viewBox.y + scene.viewBox.height);
    readXml(sceneToSvg(scene));
  });
});

describe("history as one animated picture", () => {
  const animate = (theme: EditorTheme = "light") => animatedSvg(scenes(theme), "History", { seconds: 2 });

  it("is well-formed, the same each time, and holds nothing that runs", () => {
    for (const theme of ["light", "dark", "high-contrast"] as const) {
      readXml(animate(theme));
      assert.equal(animate(theme), animate(theme));
      assert.doesNotMatch(animate(theme), /<script|<foreignObject|href=|javascript:/);
    }
  });

  it("writes what stays once, and what comes and goes with its time", () => {
    const svg = animate();
    const cups = svg.match(/data-id="component:cup"/g) ?? [];
    // As it is in the first state, and standing back in both others.
    assert.equal(cups.length, 2);
    assert.match(
      svg,
      /@keyframes r1\{0%\{opacity:1\}22.5%\{opacity:1\}27.5%\{opacity:0\}100%\{opacity:0\}\}/,
    );
    assert.match(svg, /animation:r0 8s linear infinite/);
  });

  it("is the last state where nothing moves", () => {
    const svg = animate();
    assert.match(svg, /@media \(prefers-reduced-motion:reduce\)\{g\{animation:none!important\}\}/);
    const shown = svg
      .split("\n")
      .filter((line) => line.startsWith("<g class=") && !line.includes('opacity="0">'));
    assert.ok(shown.some((line) => line.includes("3/3")));
    assert.ok(!shown.some((line) => line.includes("1/3") || line.includes("2/3")));
  });

  it("shows hostile words as words", () => {
    const hostile = '</style><script>alert("1")</script>';
    const svg = animatedSvg(
      historyScenes([state(hostile, `component ${hostile} [0.5, 0.5]`)], "light"),
      hostile,
      {
        seconds: 1,
      },
    );
    readXml(svg);
    assert.ok(!svg.includes("<script"));
  });

  it("takes the room of the largest state, and one state alone", () => {
    const small = state("Small", "size [400, 300]", CUP);
    const svg = animatedSvg(historyScenes([STATES[0] ?? small, small], "light"), "t", { seconds: 1 });
    const alone = animatedSvg(historyScenes([small], "light"), "t", { seconds: 1 });
    const width = (text: string) => Number(/ width="([\d.]+)"/.exec(text)?.[1]);
    assert.ok(width(svg) > width(alone));
    assert.doesNotMatch(alone, /@keyframes/);
  });
});
