/** What was measured in an editor, as a table and against the targets. */
import { table } from "../report";
import { median, percentile } from "../statistics";
import type { Verdict } from "../targets";
import type { Seen } from "./typing";

/** What was seen of one map. */
export interface SizeSeen {
  /** Components. */
  readonly size: number;
  readonly ours: Seen;
  readonly floor: Seen;
}

/** One frame of a screen with 60 Hz, in milliseconds. */
const frame = 1000 / 60;

/** The first picture may come this much later than the floor's, in milliseconds. */
const firstPictureLater = 150;

/** A frame of a drag is late when it comes so much after the one before, in milliseconds. */
const lateFrame = 1.1 * frame;

/** The size at which dragging has a target, and how many frames a second it may lack, of those that the floor has. */
const dragged = 1_000;
const mostFramesLacking = 3;

/** Sizes for which a target is set for keys. */
const held = [100, 300, 1_000];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const framesPerSecond = ({ frames }: Seen) => (1000 * frames.length) / sum(frames);
const lateFrames = ({ frames }: Seen) => frames.filter((time) => time > lateFrame).length;

const p50 = ({ keys }: Seen) => median(keys);
/** The window in the middle. */
const middleFirst = ({ firsts }: Seen) =>
  [...firsts].sort((a, b) => a.time - b.time)[Math.floor(firsts.length / 2)];
const firstPicture = (seen: Seen) => middleFirst(seen)?.time ?? Number.NaN;

const p95 = ({ keys }: Seen) => percentile(keys, 0.95);

/** Times in milliseconds, and how many elements a key touched. */
export function editorTable(results: readonly SizeSeen[]): string {
  const heading = [
    "components",
    ...["key p50", "floor", "later"],
    ...["key p95", "floor", "later"],
    ...["first picture", "floor", "later"],
    ...["elements a key", "floor", "of"],
    ...["frames/s of a drag", "floor", "late frames", "floor"],
  ];
  const pair = (own: number, least: number) => [own, least, own - least].map((time) => time.toFixed(1));
  const rows = results.map(({ size, ours, floor }) => [
    size.toLocaleString("en"),
    ...pair(p50(ours), p50(floor)),
    ...pair(p95(ours), p95(floor)),
    ...pair(firstPicture(ours), firstPicture(floor)),
    ...[median(ours.added), median(floor.added), ours.all].map(String),
    ...[ours, floor].map((seen) => framesPerSecond(seen).toFixed(1)),
    ...[ours, floor].map((seen) => `${lateFrames(seen)} of ${seen.frames.length}`),
  ]);
  const parts = results.flatMap(({ size, ours, floor }) =>
    [ours, floor].map((seen, at) => [
      `${at === 0 ? "ours" : "floor"}, ${size.toLocaleString("en")}`,
      ...[0, 1, 2].map((part) => median(seen.parts.map((times) => times[part] ?? 0)).toFixed(1)),
      ...(middleFirst(seen)?.parts ?? []).map((time) => time.toFixed(1)),
    ]),
  );
  return `${table([heading, ...rows])}\n\n${table([["p50 of the parts", "message", "change", "paint", "first message", "change", "paint"], ...parts])}`;
}

/** Holds what was seen against the targets. */
export function judgeEditor(results: readonly SizeSeen[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const later = (size: number, what: string, difference: number, most: number) =>
    verdicts.push({
      target: `${what} at ${size.toLocaleString("en")}: at most ${most.toFixed(1)} ms later than the floor`,
      measured: `${difference.toFixed(1)} ms`,
      met: difference <= most,
    });
  for (const { size, ours, floor } of results) {
    if (held.includes(size)) {
      later(size, "key to picture, p50,", p50(ours) - p50(floor), frame);
      later(size, "key to picture, p95,", p95(ours) - p95(floor), 2 * frame);
    }
    later(size, "command to first picture", firstPicture(ours) - firstPicture(floor), firstPictureLater);
    if (size !== dragged) continue;
    const lacking = framesPerSecond(floor) - framesPerSecond(ours);
    verdicts.push({
      target: `dragging at ${size.toLocaleString("en")}: at most ${mostFramesLacking} of the floor's frames a second lacking`,
      measured: `${framesPerSecond(ours).toFixed(1)} of ${framesPerSecond(floor).toFixed(1)}`,
      met: lacking <= mostFramesLacking,
    });
  }
  return verdicts;
}
