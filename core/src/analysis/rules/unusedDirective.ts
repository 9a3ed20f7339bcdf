import { type Range, rangeOf } from "../../language/text";
import { type Directive, directiveSpan, directivesOf, silences } from "../directives";
import { deleteLines, insertAt, replaceSpan } from "../edits";
import { nearestWord } from "../nearestWord";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { quote } from "../words";

export const unusedDirective: Rule = {
  id: "unused-directive",
  family: "language",
  severity: "hint",
  last: true,
  title: "A directive that does nothing",
  description:
    "A `// @rule <id> off` line that silences nothing, names no rule, or does not say why. It stands directly above what it silences, or at the head of the file for the whole map.",
  example:
    "component Tea [0.6, 0.8]\ncomponent Cup [0.5, 0.7]\n// @rule bottleneck off nobody waits for it\nTea->Cup",
  remedy: "Delete the line, correct the rule's id, or write the reason behind `off`.",
  exceptions:
    "A rule that is switched off by configuration is not looked at, so its directives are not either.",
  basis: "Doctrine “Challenge assumptions”: whoever silences a warning leaves the reason to the next reader.",
  *check({ map, earlier }: RuleContext): Iterable<Finding> {
    for (const directive of directivesOf(map)) {
      const range = rangeOf(directive.tag.line, directiveSpan(map, directive));
      const finding =
        illFormed(map, directive, range, earlier?.known) ?? idle(map, directive, range, earlier);
      if (finding) yield finding;
      else if (!directive.reason && directive.id) {
        yield {
          range,
          message: `Say behind 'off' why ${quote(directive.id.text)} is silenced: the next reader will ask.`,
        };
      }
    }
  },
};

/** What cannot be read as a directive, or names no rule. */
function illFormed(
  map: RuleContext["map"],
  { id, off, tag }: Directive,
  range: Range,
  known: ReadonlySet<string> | undefined,
): Finding | undefined {
  if (!id) {
    return {
      range,
      tag: "unnecessary",
      message: "Write the id of a rule, 'off', and a reason behind '@rule'.",
    };
  }
  if (known && !known.has(id.text)) {
    const near = nearestWord(id.text, known);
    const fixes: Fix[] = near
      ? [{ title: `Write '${near}'`, changes: [replaceSpan(map, tag.line, id, near)], preferred: true }]
      : [];
    const question = near ? ` Did you mean '${near}'?` : "";
    return {
      range,
      tag: "unnecessary",
      message: `There is no rule ${quote(id.text)}, so this line silences nothing.${question}`,
      fixes: [...fixes, deletion(map, tag.line)],
    };
  }
  if (off) return undefined;
  return {
    range,
    tag: "unnecessary",
    message: `Write 'off' behind ${quote(id.text)}, then the reason; as it is the line silences nothing.`,
    fixes: [{ title: "Write 'off'", changes: [insertAt(map, tag.line, id.end, " off")], preferred: true }],
  };
}

/** A directive whose rule was run and found nothing where it stands. */
function idle(
  map: RuleContext["map"],
  directive: Directive,
  range: Range,
  earlier: RuleContext["earlier"],
): Finding | undefined {
  const { id, tag } = directive;
  if (!id || !earlier?.ran.has(id.text)) return undefined;
  if (earlier.findings.some((finding) => silences(directive, finding))) return undefined;
  const where = tag.target === "map" ? "on this map" : "here";
  return {
    range,
    tag: "unnecessary",
    message: `${quote(id.text)} finds nothing ${where}, so this line silences nothing.`,
    fixes: [{ ...deletion(map, tag.line), preferred: true }],
  };
}

function deletion(map: RuleContext["map"], line: number): Fix {
  return { title: "Delete this line", changes: deleteLines(map, [line]) };
}
