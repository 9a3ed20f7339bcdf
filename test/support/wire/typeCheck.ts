/** Checks values against the protocol's types. Members that a type does not have are as wrong as wrong ones. */
import type { TSSignature, TSType } from "oxc-parser";
import { type Declarations, nameOf } from "./declarations";

/** What is wrong with a value, each with its place: `result.items[0].label: …`. */
export type Problems = readonly string[];

interface Members {
  readonly properties: Map<string, { readonly type: TSType | undefined; readonly optional: boolean }>;
  index: TSType | undefined;
}

const FINE: Problems = [];

/** A checker over declarations; unknown types throw, for then the declarations were not read right. */
export function createTypeCheck(
  declarations: Declarations,
): (type: TSType, value: unknown, at: string) => Problems {
  const check = (type: TSType, value: unknown, at: string): Problems => {
    const wrong = (expected: string): Problems => [`${at}: ${excerpt(value)} is not ${expected}`];
    switch (type.type) {
      case "TSAnyKeyword":
      case "TSUnknownKeyword":
        return FINE;
      case "TSVoidKeyword":
      case "TSUndefinedKeyword":
      case "TSNeverKeyword":
        return value === undefined || value === null ? FINE : wrong("nothing");
      case "TSNullKeyword":
        return value === null ? FINE : wrong("null");
      case "TSStringKeyword":
        return typeof value === "string" ? FINE : wrong("a string");
      case "TSBooleanKeyword":
        return typeof value === "boolean" ? FINE : wrong("true or false");
      case "TSNumberKeyword":
        return Number.isFinite(value) ? FINE : wrong("a number");
      case "TSObjectKeyword":
        return typeof value === "object" && value !== null ? FINE : wrong("an object");
      case "TSParenthesizedType":
      case "TSTypeOperator":
        return check(type.typeAnnotation, value, at);
      case "TSLiteralType":
        return literalOf(type) === value ? FINE : wrong(String(literalOf(type)));
      case "TSArrayType":
        return list(type.elementType, value, at);
      case "TSTupleType":
        if (!Array.isArray(value) || value.length !== type.elementTypes.length) return wrong("such a tuple");
        return type.elementTypes.flatMap((element, index) =>
          element.type === "TSRestType" || element.type === "TSOptionalType"
            ? FINE
            : check(element, value[index], `${at}[${index}]`),
        );
      case "TSUnionType":
        return union(type.types, value, at);
      case "TSTypeLiteral":
      case "TSIntersectionType":
        return object(type, value, at);
      case "TSTypeQuery": {
        const name = type.exprName.type === "TSImportType" ? "" : nameOf(type.exprName);
        const constant = declarations.constants.get(name);
        if (!constant) throw new Error(`no constant ${name}`);
        return check(constant, value, at);
      }
      case "TSTypeReference":
        return reference(type, value, at);
      default:
        throw new Error(`a ${type.type} cannot be checked`);
    }
  };

  const list = (element: TSType, value: unknown, at: string): Problems => {
    if (!Array.isArray(value)) return [`${at}: ${excerpt(value)} is no list`];
    return value.flatMap((item, index) => check(element, item, `${at}[${index}]`));
  };

  /** The problems of the branch that fits best. */
  const union = (types: readonly TSType[], value: unknown, at: string): Problems => {
    let best: Problems | undefined;
    for (const type of types) {
      const problems = check(type, value, at);
      if (problems.length === 0) return FINE;
      // A problem deep inside means that the branch was the right one.
      if (!best || depth(problems) > depth(best)) best = problems;
    }
    return best ?? FINE;
  };

  const reference = (
    type: Extract<TSType, { type: "TSTypeReference" }>,
    value: unknown,
    at: string,
  ): Problems => {
    const name = nameOf(type.typeName);
    const [first] = type.typeArguments?.params ?? [];
    if ((name === "Array" || name === "ReadonlyArray") && first) return list(first, value, at);
    if (name === "integer" || name === "uinteger") {
      const fits = Number.isInteger(value) && (name === "integer" || Number(value) >= 0);
      return fits ? FINE : [`${at}: ${excerpt(value)} is no ${name}`];
    }
    const declared = declarations.types.get(name);
    if (!declared) {
      // A parameter of a generic type, such as the experimental part of the capabilities.
      if (/^T[A-Z]?$/.test(name) || name === "LSPAny") return FINE;
      throw new Error(`no type ${name}`);
    }
    if (declared.kind === "alias") return check(declared.type, value, at);
    if (declared.kind === "enum") {
      return ["string", "number"].includes(typeof value) ? FINE : [`${at}: ${excerpt(value)} is no ${name}`];
    }
    return object(type, value, at);
  };

  const object = (type: TSType, value: unknown, at: string): Problems => {
    const members = membersOf(type);
    if (!members) {
      const parts = type.type === "TSIntersectionType" ? type.types : [];
      return parts.flatMap((part) => check(part, value, at));
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return [`${at}: ${excerpt(value)} is no object`];
    }
    const given = new Map(Object.entries(value));
    const problems: string[] = [];
    for (const [name, { type: expected, optional }] of members.properties) {
      const member = given.get(name);
      given.delete(name);
      if (member === undefined && optional) continue;
      if (expected) problems.push(...check(expected, member, `${at}.${name}`));
    }
    for (const [name, member] of given) {
      if (members.index) problems.push(...check(members.index, member, `${at}.${name}`));
      else if (member !== undefined) problems.push(`${at}.${name}: the protocol knows no such member`);
    }
    return problems;
  };

  /** All members of a type that is nothing but an object; undefined for one that is a union somewhere. */
  const membersOf = (type: TSType): Members | undefined => {
    const members: Members = { properties: new Map(), index: undefined };
    const add = (signatures: readonly TSSignature[]) => {
      for (const signature of signatures) {
        if (signature.type === "TSIndexSignature") members.index = signature.typeAnnotation.typeAnnotation;
        if (signature.type !== "TSPropertySignature" || signature.key.type !== "Identifier") continue;
        const { key, optional, typeAnnotation } = signature;
        members.properties.set(key.name, { type: typeAnnotation?.typeAnnotation, optional });
      }
    };
    const walk = (part: TSType): boolean => {
      if (part.type === "TSTypeLiteral") {
        add(part.members);
        return true;
      }
      if (part.type === "TSIntersectionType") return part.types.every(walk);
      return part.type === "TSTypeReference" && walkNamed(nameOf(part.typeName));
    };
    const walkNamed = (name: string): boolean => {
      const declared = declarations.types.get(name);
      if (declared?.kind === "alias") return walk(declared.type);
      if (declared?.kind !== "interface") return false;
      const inherited = declared.extended.every(walkNamed);
      add(declared.members);
      return inherited;
    };
    return walk(type) ? members : undefined;
  };

  return check;
}

function literalOf({ literal }: Extract<TSType, { type: "TSLiteralType" }>): unknown {
  if (literal.type === "Literal") return literal.value;
  if (literal.type === "UnaryExpression" && literal.argument.type === "Literal") {
    return -Number(literal.argument.value);
  }
  return undefined;
}

/** How deep the first problem lies. */
function depth([first = ""]: Problems): number {
  return first.slice(0, first.indexOf(":")).split(/[.[]/).length;
}

function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
