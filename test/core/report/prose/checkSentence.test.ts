import assert from "node:assert/strict";
import fc from "fast-check";
import { checkSentence } from "#core/report/prose/checkSentence";
import type { Fact } from "#core/report/prose/fact";
import { groundsOf } from "#core/report/prose/grounds";

const FACTS: readonly Fact[] = [
  { id: "map", says: { title: "From DevOps to MLOps", components: 28, links: 37 } },
  {
    id: "bottleneck-1",
    line: 4,
    says: {
      name: "Data Dependency",
      evolution: 0.45,
      stage: "Product",
      score: 0.93,
      held: 3,
      holdsBack: [
        { name: "MLOps", evolution: 0.85, gap: 0.4 },
        { name: "CI/CD", evolution: 0.9, gap: 0.45 },
      ],
    },
  },
  { id: "stages", says: { shares: [{ stage: "Custom Built", components: 9, percent: 32 }] } },
  { id: "tag-1", says: { tag: "risk", text: "vendor lock-in with Acme since 2024", on: "MLOps" } },
];

/** The objections to a sentence that rests on all of these facts, as "kind what". */
function objections(sentence: string, facts: readonly Fact[] = FACTS): readonly string[] {
  return checkSentence(sentence, groundsOf(facts), [
    "Genesis",
    "Custom Built",
    "Product",
    "Commodity",
  ]).objections.map(({ kind, what }) => `${kind} ${what}`);
}

/** Sentences that say nothing but what the facts have. */
const GROUNDED = [
  "Data Dependency holds back MLOps and CI/CD.",
  "Data Dependency (0.45) is the bottleneck: MLOps (0.85) and CI/CD (0.90) wait for it.",
  "32 % of the components are in Custom Built; 28 components carry 37 links.",
  "The map's weakest point is “Data Dependency”, and three needers depend on it.",
  "Vendor lock-in with Acme, noted since 2024, adds to the risk of MLOps.",
  "The map 'From DevOps to MLOps' is drawn with care.",
  "MLOps' needs are ahead of data dependency by 0.4.",
];

describe("prose: a sentence against its facts", () => {
  for (const sentence of GROUNDED) {
    it(`lets pass: ${sentence}`, () => assert.deepEqual(objections(sentence), []));
  }

  const foreign: readonly (readonly [sentence: string, ...objections: string[]])[] = [
    ["Kubernetes holds back MLOps.", "name Kubernetes"],
    ["MLOps needs kubernetes.", "name kubernetes"],
    // Parts of known names are no names.
    ["MLOps needs Data.", "name Data"],
    ["Continuous Dependency is late.", "name Continuous", "name Dependency"],
    // An ordinary word with a capital inside a sentence is a name.
    ["MLOps depends on Visibility.", "name Visibility"],
    ["Data Dependency is at 0.46.", "number 0.46"],
    ["Data Dependency is at 45 %.", "number 45"],
    ["Four needers wait.", "number Four"],
    ["Half of the map waits.", "number Half"],
    ["All twenty-eight of them.", "number twenty-eight"],
    ["The gap is -0.4.", "number 0.4"],
    ["There are 1,028 links.", "number 1", "number 028"],
    ["There are ½ links.", "number ½"],
    ["There are ٣ links.", "number ٣"],
    ["Phase3 is near.", "name Phase3"],
    ["It is 28th.", "number 28", "name th"],
    ["MLOps is a Commodity.", "stage Commodity"],
    ["MLOps is an emerging practice.", "stage emerging", "name practice"],
    ["MLOps is still in genesis.", "stage genesis"],
    ["It is custom.", "stage custom"],
    // Known numbers and stages, but of something else.
    ["MLOps (0.45) waits.", "number 0.45"],
    ["MLOps (Custom Built) waits.", "name Custom Built"],
    ["See https://example.org.", "name https", "name org"],
    ["See <b>MLOps</b>.", "form <"],
    ["MLOps\u202eand", "form \u202e"],
    ["", "form 0 characters"],
    [`${"so ".repeat(200)}`, "form 600 characters"],
  ];
  for (const [sentence, ...expected] of foreign) {
    it(`rejects: ${JSON.stringify(sentence.slice(0, 50))}`, () => {
      const found = objections(sentence);
      assert.ok(found.length > 0);
      assert.deepEqual(found, expected);
    });
  }

  it("knows only the facts that the sentence rests on", () => {
    const [map] = FACTS;
    assert.ok(map);
    assert.deepEqual(objections("CI/CD is late.", [map]), ["name CI", "name CD"]);
    assert.deepEqual(objections("28 components.", [map]), []);
    assert.deepEqual(objections("The gap is 0.4.", [map]), ["number 0.4"]);
  });

  /** A grounded sentence with something put between two of its words. */
  const withInserted = (part: fc.Arbitrary<string>) =>
    fc.tuple(fc.constantFrom(...GROUNDED), fc.nat(), part).map(([sentence, at, inserted]) => {
      const words = sentence.split(" ");
      const place = 1 + (at % words.length);
      return [...words.slice(0, place), inserted, ...words.slice(place)].join(" ");
    });

  /** Letters that begin no ordinary word and no word of the facts. */
  const foreignWord = fc
    .tuple(
      fc.constantFrom("zx", "Qv", "KJ", "xö", "Жд", "漢"),
      fc.string({ unit: fc.constantFrom(..."aeioubcd"), maxLength: 8 }),
    )
    .map(([head, tail]) => `${head}${tail}`);

  it("rejects every text with a foreign name", () => {
    const name = fc
      .array(fc.oneof(foreignWord, fc.constantFrom("MLOps", "Data", "the")), { minLength: 0, maxLength: 2 })
      .chain((words) => foreignWord.map((word) => [...words, word].join(" ")));
    fc.assert(fc.property(withInserted(name), (sentence) => objections(sentence).length > 0));
  });

  it("rejects every text with a foreign number", () => {
    const known = new Set([28, 37, 0.45, 0.93, 3, 0.85, 0.4, 0.9, 9, 32, 2024]);
    const number = fc
      .oneof(
        fc.nat({ max: 100_000 }),
        fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      )
      .filter((n) => !known.has(n))
      .chain((n) => fc.constantFrom(String(n), n.toFixed(2), `(${n})`, `${n}%`, `~${n}`, `${n},`));
    fc.assert(fc.property(withInserted(number), (sentence) => objections(sentence).length > 0));
  });

  it("rejects every text with a stage that is not in the facts", () => {
    const stage = fc
      .constantFrom(
        "Genesis",
        "Commodity",
        "Utility",
        "Rental",
        "Novel",
        "Emerging",
        "Best",
        "Theory",
        "Accepted",
      )
      .chain((word) => fc.constantFrom(word, word.toLowerCase(), `${word}.`, `(${word})`));
    fc.assert(fc.property(withInserted(stage), (sentence) => objections(sentence).length > 0));
  });

  it("takes any text without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        objections(text);
      }),
    );
  });
});
