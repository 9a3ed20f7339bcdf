import { rangeOf } from "../../language/text";
import type { UrlDefinition, WardleyMap } from "../../model/wardleyMap";
import { deleteLines, insertLinesAfter } from "../edits";
import { hasScheme, isLiteralAddress } from "../literalAddress";
import type { Finding, Rule, RuleContext } from "../rule";
import { referenceKey, urlOf } from "../submapAddress";
import { quote } from "../words";

export const unresolvedUrl: Rule = {
  id: "unresolved-url",
  family: "language",
  severity: "warning",
  looksOutside: true,
  title: "Address that leads nowhere",
  description:
    "A submap's `url(name)` needs a line `url name [address]`, and a relative address needs its file. A `url` line that no submap uses is a faded hint.",
  example: "submap Logistics [0.4, 0.5] url(logistics)",
  remedy: "Add the `url` line, correct the name or the path, or create the map it leads to.",
  exceptions: "A map that is still to be drawn.",
  basis: "In OnlineWardleyMaps a click on such a submap does nothing, without a word.",
  *check(context: RuleContext): Iterable<Finding> {
    const { map } = context;
    const used = new Set<string>();
    for (const node of map.nodes) {
      const reference = node.statement.url?.reference;
      const key = referenceKey(node);
      if (!reference || key === undefined) continue;
      used.add(key);
      const range = rangeOf(node.line, reference);
      const definition = urlOf(map, node);
      const address = definition ? definition.address : reference.text;
      if (!definition && !isLiteralAddress(reference.text))
        yield undefinedName(map, range, reference.text, node.line);
      else if (!definition && isMissing(context, address)) {
        yield {
          range,
          message: `The file ${quote(reference.text)} does not exist: correct the path or create it.`,
        };
      }
    }
    for (const url of map.urls) {
      if (!used.has(url.key)) yield unused(map, url);
      else if (url.statement.address && isMissing(context, url.address)) {
        const range = rangeOf(url.line, url.statement.address);
        yield {
          range,
          message: `The file ${quote(url.address ?? "")} does not exist: correct the path or create it.`,
        };
      }
    }
  },
};

function isMissing({ fileExists }: RuleContext, address: string | undefined): boolean {
  if (!address || hasScheme(address)) return false;
  return fileExists?.(address) === false;
}

function undefinedName(map: WardleyMap, range: Finding["range"], name: string, line: number): Finding {
  return {
    range,
    message: `url ${quote(name)} is not defined: add a line 'url ${name} [address]'.`,
    fixes: [
      {
        title: `Add a line 'url ${name} [${name}.owm]'`,
        changes: [insertLinesAfter(map, line, `url ${name} [${name}.owm]`)],
      },
    ],
  };
}

function unused(map: WardleyMap, url: UrlDefinition): Finding {
  return {
    range: rangeOf(url.line, url.statement),
    severity: "hint",
    tag: "unnecessary",
    message: `url ${quote(url.name)} is not used: no submap says 'url(${url.name})'.`,
    fixes: [{ title: "Delete the line", changes: deleteLines(map, [url.line]) }],
  };
}
