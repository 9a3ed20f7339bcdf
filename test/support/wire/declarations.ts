/** The types of the protocol, read from the declarations of the official libraries with a real parser. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  type Expression,
  parseSync,
  type Statement,
  type StringLiteral,
  type TSSignature,
  type TSType,
  type TSTypeName,
} from "oxc-parser";
import { root } from "../paths";

/** An interface: its own members and what it extends. */
export interface InterfaceDeclaration {
  readonly kind: "interface";
  readonly parameters: readonly string[];
  readonly extended: readonly string[];
  readonly members: readonly TSSignature[];
}

/** Another name of a type. */
export interface AliasDeclaration {
  readonly kind: "alias";
  readonly parameters: readonly string[];
  readonly type: TSType;
}

/** One of some numbers or strings. */
export interface EnumDeclaration {
  readonly kind: "enum";
}

export type Declaration = InterfaceDeclaration | AliasDeclaration | EnumDeclaration;

/** What passes with a method: types of its parameters, answer and partial answers. */
export interface Method {
  readonly kind: "request" | "notification";
  /** Undefined where there are none. */
  readonly params: TSType | undefined;
  readonly result: TSType | undefined;
  readonly partial: TSType | undefined;
}

/** Everything the libraries declare. */
export interface Declarations {
  readonly types: ReadonlyMap<string, Declaration>;
  readonly methods: ReadonlyMap<string, Method>;
  /** Types of constants in namespaces: `DocumentDiagnosticReportKind.Full`. */
  readonly constants: ReadonlyMap<string, TSType>;
}

const packages = path.join(root, "node_modules");
const protocol = path.join(packages, "vscode-languageserver-protocol/lib/common");

let known: Declarations | undefined;

/** The declarations of LSP 3.18 as installed; read on first use. */
export function protocolDeclarations(): Declarations {
  known ??= readDeclarations([
    path.join(packages, "vscode-languageserver-types/lib/esm/main.d.ts"),
    path.join(packages, "vscode-jsonrpc/lib/common/connection.d.ts"),
    ...readdirSync(protocol)
      .filter((name) => /^protocol.*\.d\.ts$/.test(name))
      .map((name) => path.join(protocol, name)),
  ]);
  return known;
}

function readDeclarations(files: readonly string[]): Declarations {
  const types = new Map<string, Declaration>();
  const methods = new Map<string, Method>();
  const constants = new Map<string, TSType>();
  for (const file of files) {
    const { program, errors } = parseSync(file, readFileSync(file, "utf8"));
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
    for (const statement of program.body) collect(statement, { types, methods, constants });
  }
  return { types, methods, constants };
}

interface Found {
  readonly types: Map<string, Declaration>;
  readonly methods: Map<string, Method>;
  readonly constants: Map<string, TSType>;
}

function collect(statement: Statement, found: Found): void {
  const declared =
    statement.type === "ExportNamedDeclaration" && statement.declaration ? statement.declaration : statement;
  switch (declared.type) {
    case "TSInterfaceDeclaration":
      found.types.set(declared.id.name, {
        kind: "interface",
        parameters: namesOf(declared.typeParameters),
        extended: declared.extends.map(({ expression }) =>
          expression.type === "Identifier" ? expression.name : "",
        ),
        members: declared.body.body,
      });
      break;
    case "TSTypeAliasDeclaration":
      found.types.set(declared.id.name, {
        kind: "alias",
        parameters: namesOf(declared.typeParameters),
        type: declared.typeAnnotation,
      });
      break;
    case "TSEnumDeclaration":
      found.types.set(declared.id.name, { kind: "enum" });
      break;
    case "TSModuleDeclaration":
      if (declared.id.type === "Identifier" && declared.body) {
        collectNamespace(declared.id.name, declared.body.body, found);
      }
      break;
  }
}

/** `namespace HoverRequest { const method: '…'; const type: ProtocolRequestType<…> }`. */
function collectNamespace(name: string, body: readonly Statement[], found: Found): void {
  let method: string | undefined;
  let type: TSType | undefined;
  for (const statement of body) {
    const declared =
      statement.type === "ExportNamedDeclaration" && statement.declaration
        ? statement.declaration
        : statement;
    if (declared.type !== "VariableDeclaration") continue;
    for (const { id, init } of declared.declarations) {
      if (id.type !== "Identifier") continue;
      const annotation = id.typeAnnotation?.typeAnnotation;
      const value = annotation ?? (isText(init) ? literalType(init) : undefined);
      if (value) found.constants.set(`${name}.${id.name}`, value);
      if (id.name === "type") type = annotation;
      if (id.name !== "method") continue;
      method = value && textOf(value);
    }
  }
  if (method === undefined || type?.type !== "TSTypeReference") return;
  const passed = type.typeArguments?.params ?? [];
  switch (nameOf(type.typeName)) {
    case "ProtocolRequestType":
      found.methods.set(method, {
        kind: "request",
        params: passed[0],
        result: passed[1],
        partial: passed[2],
      });
      break;
    case "ProtocolRequestType0":
      found.methods.set(method, {
        kind: "request",
        params: undefined,
        result: passed[0],
        partial: passed[1],
      });
      break;
    case "ProtocolNotificationType":
      found.methods.set(method, {
        kind: "notification",
        params: passed[0],
        result: undefined,
        partial: undefined,
      });
      break;
    case "ProtocolNotificationType0":
      found.methods.set(method, {
        kind: "notification",
        params: undefined,
        result: undefined,
        partial: undefined,
      });
      break;
  }
}

function isText(init: Expression | null): init is StringLiteral {
  return init?.type === "Literal" && typeof init.value === "string";
}

/** The type of a constant that is given by its value. */
function literalType(literal: StringLiteral): TSType {
  return { type: "TSLiteralType", literal, start: literal.start, end: literal.end };
}

/** The text a type of one text allows. */
function textOf(type: TSType): string | undefined {
  if (type.type !== "TSLiteralType") return undefined;
  const { literal } = type;
  if (literal.type === "Literal") return String(literal.value);
  return literal.type === "TemplateLiteral" ? literal.quasis[0]?.value.raw : undefined;
}

/** `A.B` as written. */
export function nameOf(name: TSTypeName): string {
  if (name.type === "Identifier") return name.name;
  return name.type === "TSQualifiedName" ? `${nameOf(name.left)}.${name.right.name}` : "this";
}

function namesOf(
  parameters: { readonly params: readonly { readonly name: { readonly name: string } }[] } | null,
): readonly string[] {
  return parameters?.params.map(({ name }) => name.name) ?? [];
}
