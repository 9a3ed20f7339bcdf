import type { Decimals } from "../../language/format/decimals";
import type { FormatStyle } from "../../language/format/formatLines";
import { type JsonNode, valueOfNode } from "./jsonTree";
import { type ConfigProblem, listed, shown, spanOf, unknownKey } from "./problems";

/** The styles a map can be formatted in, each with what it does. */
export const FORMAT_STYLES: Readonly<Record<FormatStyle["style"], string>> = {
  aligned:
    "Names, coordinates and what follows them stand in columns, within each group of lines of one kind.",
  compact: "One blank between the parts of a statement.",
};

/** How decimals of visibility and evolution can be written, each with what it does. */
export const FORMAT_DECIMALS: readonly (readonly [value: Decimals, description: string])[] = [
  ["keep", "As the author wrote them."],
  [2, "Two decimals; further ones are rounded."],
  [3, "Three decimals; further ones are rounded."],
];

const KEYS = ["style", "decimals"];

/**
 * Reads `format` of a configuration.
 *
 * @param strict whether unknown keys are problems; in an editor's settings other keys may stand beside these
 */
export function readFormat(
  node: JsonNode,
  problems: ConfigProblem[],
  strict: boolean,
): { formatStyle?: FormatStyle["style"]; formatDecimals?: Decimals } {
  if (node.kind !== "object") {
    const message = `${shown(node)} is not an object with "style" and "decimals"; it is ignored.`;
    problems.push({ ...spanOf(node), setting: "format", message });
    return {};
  }
  const format: ReturnType<typeof readFormat> = {};
  for (const property of node.properties) {
    const { key, value } = property;
    const written = valueOfNode(value);
    if (!strict && written === null) continue;
    if (key === "style") {
      const styles = Object.keys(FORMAT_STYLES) as FormatStyle["style"][];
      const style = styles.find((name) => name === written);
      if (style) format.formatStyle = style;
      else problems.push(wrong(value, "format.style", styles));
    } else if (key === "decimals") {
      const decimals = FORMAT_DECIMALS.find(([choice]) => choice === written)?.[0];
      if (decimals !== undefined) format.formatDecimals = decimals;
      else problems.push(wrong(value, "format.decimals", ["keep", "2", "3"]));
    } else if (strict) problems.push(unknownKey(property, "format", "setting", KEYS));
  }
  return format;
}

function wrong(node: JsonNode, setting: string, allowed: readonly string[]): ConfigProblem {
  return { ...spanOf(node), setting, message: `${shown(node)} is not ${listed(allowed)}; it is ignored.` };
}
