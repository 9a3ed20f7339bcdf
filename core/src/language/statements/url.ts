import { Column } from "../format/pieceList";
import type { LineScanner } from "../lineScanner";
import { textPart } from "../names";
import type { UrlStatement } from "../nodes";
import type { StatementKind } from "./statementKind";

export const url: StatementKind<UrlStatement> = {
  kind: "url",
  keywords: ["url"],
  signature: "url <name> [<address>]",
  documentation: "An address that submaps refer to by `url(name)`: a web address or a file.",
  example: "url logistics [https://example.org/maps/logistics.owm]",
  snippets: [
    { prefix: "url", description: "An address for a submap", body: ["url ${1:name} [${2:address}]"] },
  ],
  symbolKind: 20,
  highlight: ["name", "address"],
  parse(scanner, keyword) {
    const name = scanner.takeName(nameStop(scanner));
    scanner.skipBlanks();
    let address: UrlStatement["address"];
    if (scanner.peek() === 91) {
      const close = scanner.find("]");
      const to = close < 0 ? scanner.end : close;
      address = textPart(scanner.text, scanner.position + 1, to);
      if (close < 0) {
        scanner.problem("unclosed", scanner.position, to, "The address is not closed: add a `]`.", {
          replacement: `${scanner.text.slice(scanner.position, to)}]`,
          fixTitle: "Close the bracket",
          severity: "warning",
        });
      }
      scanner.position = close < 0 ? to : close + 1;
      scanner.rejectRest(keyword);
    } else {
      reportMissingBracket(scanner.text, keyword.end, scanner.end, (start, replacement) => {
        scanner.problem(
          "syntax-error",
          start,
          scanner.end,
          "'url' needs a name and an address in brackets: `url name [address]`.",
          replacement ? { replacement, fixTitle: "Put the address in brackets" } : undefined,
        );
      });
    }
    const problems = scanner.takeProblems();
    return { kind: "url", start: keyword.start, end: scanner.end, keyword, name, address, problems };
  },
  format(statement, out) {
    out.add(statement.keyword);
    out.add(statement.name, " ", Column.name);
    const { address } = statement;
    if (!address) return;
    const open = out.text.lastIndexOf("[", address.start);
    const close = out.text.indexOf("]", address.end);
    out.add({ start: open, end: open + 1 }, " ", Column.position);
    out.add(address, "");
    out.add({ start: close, end: close + 1 }, "");
  },
};

/** Without a bracket the name ends before the last word, which is the address meant. */
function nameStop(scanner: LineScanner): number | undefined {
  if (scanner.find("[") >= 0) return undefined;
  const rest = textPart(scanner.text, scanner.position, scanner.end);
  const blank = rest ? rest.text.lastIndexOf(" ") : -1;
  return rest && blank > 0 ? rest.start + blank : undefined;
}

/** `url u https://x`: the last word is the address meant. */
function reportMissingBracket(
  text: string,
  from: number,
  end: number,
  report: (start: number, replacement: string | undefined) => void,
): void {
  const rest = textPart(text, from, end);
  const blank = rest ? rest.text.lastIndexOf(" ") : -1;
  if (!rest || blank < 0) report(rest ? rest.start : from, undefined);
  else report(rest.start, `${rest.text.slice(0, blank).trimEnd()} [${rest.text.slice(blank + 1)}]`);
}
