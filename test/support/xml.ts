/** A reader for the XML that the product writes: says where it is not well formed. */
import assert from "node:assert/strict";

export interface XmlTag {
  readonly name: string;
  /** Values with their references resolved. */
  readonly attributes: Readonly<Record<string, string>>;
}

const NAME = /[A-Za-z_:][\w:.-]*/y;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d+));/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** All start tags of a document in order, and its text; fails when it is not well formed. */
export function readXml(xml: string): { tags: XmlTag[]; text: string } {
  assertCharacters(xml);
  const tags: XmlTag[] = [];
  const open: string[] = [];
  let text = "";
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    const end = start < 0 ? xml.length : start;
    text += resolve(xml.slice(at, end));
    if (start < 0) break;
    if (xml[start + 1] === "/") {
      const close = xml.indexOf(">", start);
      assert.equal(xml.slice(start + 2, close), open.pop(), `closing tag at ${start}`);
      at = close + 1;
    } else {
      const { tag, end: after, empty } = readTag(xml, start);
      assert.ok(open.length > 0 || tags.length === 0, "one root");
      tags.push(tag);
      if (!empty) open.push(tag.name);
      at = after;
    }
  }
  assert.deepEqual(open, [], "every tag is closed");
  return { tags, text };
}

function readTag(xml: string, start: number): { tag: XmlTag; end: number; empty: boolean } {
  const name = nameAt(xml, start + 1);
  const attributes: Record<string, string> = {};
  let at = start + 1 + name.length;
  for (;;) {
    if (xml.startsWith("/>", at)) return { tag: { name, attributes }, end: at + 2, empty: true };
    if (xml[at] === ">") return { tag: { name, attributes }, end: at + 1, empty: false };
    assert.equal(xml[at], " ", `blank before an attribute at ${at}: ${xml.slice(start, at + 20)}`);
    const attribute = nameAt(xml, at + 1);
    at += 1 + attribute.length;
    assert.equal(xml.slice(at, at + 2), '="', `value of ${attribute}`);
    const close = xml.indexOf('"', at + 2);
    const raw = xml.slice(at + 2, close);
    assert.ok(close > 0 && !raw.includes("<"), `value of ${attribute}: ${raw}`);
    assert.ok(!(attribute in attributes), `${attribute} is there twice`);
    attributes[attribute] = resolve(raw);
    at = close + 1;
  }
}

function nameAt(xml: string, at: number): string {
  NAME.lastIndex = at;
  const found = NAME.exec(xml);
  assert.ok(found, `a name at ${at}: ${xml.slice(at, at + 20)}`);
  return found[0];
}

function resolve(raw: string): string {
  assert.ok(!raw.replace(REFERENCE, "").includes("&"), `bare & in ${raw}`);
  assert.ok(!raw.includes("]]>"), `]]> in ${raw}`);
  return raw.replace(REFERENCE, (_, name: string | undefined, code: string | undefined) =>
    name === undefined ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? ""),
  );
}

/** The characters of XML 1.0: no controls but tab and line ends, no halves of pairs, no non-characters. */
function assertCharacters(xml: string): void {
  for (const character of xml) {
    const code = character.codePointAt(0) ?? 0;
    const allowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && code < 0xd800) ||
      (code > 0xdfff && code < 0xfffe) ||
      code > 0xffff;
    assert.ok(allowed, `U+${code.toString(16)} is no character of XML`);
  }
}
