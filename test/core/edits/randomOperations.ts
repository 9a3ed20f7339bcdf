import fc from "fast-check";
import type { Addition, ElementPart, Operation } from "#core/edits/operation";

/** Generators of operations on maps of which only the ids of elements are known. */

const distance = fc.double({ min: -1, max: 1, noNaN: true });
const offset = fc.double({ min: -100, max: 100, noNaN: true });
const place = fc.record({ visibility: distance, evolution: distance });
const axis = fc.constantFrom("visibility" as const, "evolution" as const);
const name = fc.constantFrom(
  "New",
  "Kettle",
  "a->b",
  "x; y",
  'say "hi"',
  "[",
  "",
  "two\nlines",
  "// c",
  "/*",
  "{",
  "x }",
);
const part = fc.constantFrom<ElementPart | undefined>(
  undefined,
  "start",
  "end",
  "topLeft",
  "topRight",
  "bottomLeft",
  "bottomRight",
);
const addition = fc.constantFrom<Addition>(
  "component",
  "anchor",
  "submap",
  "market",
  "ecosystem",
  "note",
  "pipeline",
  "annotation",
  "accelerator",
  "deaccelerator",
  "pioneers",
);

/** Picks ids: unknown ones, too. */
type Pick = (ids: readonly string[]) => string;

const pick: fc.Arbitrary<Pick> = fc
  .nat({ max: 1000 })
  .map(
    (at) => (ids: readonly string[]) =>
      ids.length === 0 || at > 990 ? "component:nobody" : (ids[at % ids.length] ?? ""),
  );

/** An operation on elements of a map. */
export const operationOn: fc.Arbitrary<(ids: readonly string[]) => Operation> = fc.oneof(
  fc
    .record({
      a: pick,
      b: pick,
      part,
      by: place,
      occurrence: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    })
    .map(
      ({ a, b, by, ...rest }) =>
        (ids: readonly string[]): Operation => ({
          op: "move",
          elements: [{ id: a(ids), ...rest }, { id: b(ids) }],
          by,
        }),
    ),
  fc.record({ a: pick, x: offset, y: offset }).map(
    ({ a, x, y }) =>
      (ids: readonly string[]): Operation => ({ op: "moveLabel", element: a(ids), by: { x, y } }),
  ),
  fc.record({ all: fc.array(pick, { maxLength: 4 }), axis, align: fc.boolean() }).map(
    ({ all, axis: way, align }) =>
      (ids: readonly string[]): Operation => ({
        op: align ? "align" : "distribute",
        elements: all.map((one) => one(ids)),
        axis: way,
      }),
  ),
  fc.record({ what: addition, at: place, name: fc.option(name), related: fc.option(pick) }).map(
    ({ related, ...rest }) =>
      (ids: readonly string[]): Operation => ({
        op: "add",
        ...rest,
        related: related === null ? null : related(ids),
      }),
  ),
  fc.record({ a: pick, b: pick }).map(
    ({ a, b }) =>
      (ids: readonly string[]): Operation => ({ op: "link", from: a(ids), to: b(ids) }),
  ),
  fc.record({ a: pick, b: pick }).map(
    ({ a, b }) =>
      (ids: readonly string[]): Operation => ({ op: "unlink", elements: [a(ids), b(ids)] }),
  ),
  pick.map(
    (a) =>
      (ids: readonly string[]): Operation => ({ op: "reverseLink", element: a(ids) }),
  ),
  fc
    .record({
      a: pick,
      flow: fc.constantFrom(undefined, null, "forward" as const, "backward" as const, "both" as const),
      flowText: fc.constantFrom(undefined, "", "5 %"),
      context: fc.constantFrom(undefined, "", "by road"),
    })
    .map(
      ({ a, ...rest }) =>
        (ids: readonly string[]): Operation => ({ op: "setLink", element: a(ids), ...rest }),
    ),
  fc.record({ a: pick, name }).map(
    ({ a, name: text }) =>
      (ids: readonly string[]): Operation => ({ op: "rename", element: a(ids), name: text }),
  ),
  fc.record({ a: pick, on: fc.boolean() }).map(
    ({ a, on }) =>
      (ids: readonly string[]): Operation => ({ op: "setInertia", elements: [a(ids)], inertia: on }),
  ),
  fc.record({ a: pick, method: fc.constantFrom(null, "build" as const, "buy" as const) }).map(
    ({ a, method }) =>
      (ids: readonly string[]): Operation => ({ op: "setMethod", elements: [a(ids)], method }),
  ),
  fc.record({ a: pick, symbol: fc.constantFrom(null, "market" as const, "ecosystem" as const) }).map(
    ({ a, symbol }) =>
      (ids: readonly string[]): Operation => ({ op: "setSymbol", elements: [a(ids)], symbol }),
  ),
  fc.record({ a: pick, target: fc.option(fc.double({ min: -0.5, max: 1.5, noNaN: true })) }).map(
    ({ a, target }) =>
      (ids: readonly string[]): Operation => ({ op: "evolve", element: a(ids), target }),
  ),
  fc.array(pick, { maxLength: 3 }).map(
    (all) =>
      (ids: readonly string[]): Operation => ({
        op: "delete",
        elements: all.map((one) => ({ id: one(ids) })),
      }),
  ),
  fc.array(pick, { maxLength: 3 }).map(
    (all) =>
      (ids: readonly string[]): Operation => ({ op: "duplicate", elements: all.map((one) => one(ids)) }),
  ),
  fc
    .record({
      text: fc.constantFrom(
        "component Kettle [0.1, 0.2]\nA->Kettle",
        "{",
        "",
        "pipeline Kettle\n{\ncomponent A [0.3]\n}",
      ),
      at: fc.option(place),
    })
    .map((rest) => (): Operation => ({ op: "paste", ...rest })),
);
