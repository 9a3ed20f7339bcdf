import type { DefinitionLink, Location } from "vscode-languageserver-types";
import { type SyntaxAt, syntaxAt } from "../analysis/parts/syntaxAt";
import { addressUri } from "../analysis/portfolio/addressUris";
import { addressOf } from "../analysis/submapAddress";
import type { SyntaxTree } from "../language/nodes";
import { type Position, type Range, rangeOf, type Span } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import { definition } from "./definition";
import type { Snapshot } from "./snapshot";
import type { Workspace } from "./workspace";

/** What is needed to look into other files. */
export interface OpenedFileContext {
  readonly client: ClientFeatures;
  /** See `Outside.fileExists`. */
  fileExists(address: string): boolean | undefined;
  workspace(): Promise<Workspace>;
}

/**
 * Where the thing under the cursor is declared, see `definition`; from an address, and from the declaration of a submap
 * that has one, the file it leads to, when that is there.
 */
export async function definitionAcross(
  snapshot: Snapshot,
  position: Position,
  context: OpenedFileContext,
): Promise<DefinitionLink[] | Location[] | undefined> {
  const at = syntaxAt(snapshot.tree, position);
  const address = at && (writtenAddress(snapshot, at) ?? submapAddress(snapshot, at, ["declaration"]));
  const opened = at && address !== undefined ? await openedFile(snapshot, at, address, context) : undefined;
  return opened ?? definition(snapshot, position, context.client);
}

/** From anything that names a submap, or leads somewhere: the file it leads to, when that is there. */
export async function implementation(
  snapshot: Snapshot,
  position: Position,
  context: OpenedFileContext,
): Promise<DefinitionLink[] | Location[] | undefined> {
  const at = syntaxAt(snapshot.tree, position);
  const address =
    at && (writtenAddress(snapshot, at) ?? namedAddress(snapshot, at) ?? submapAddress(snapshot, at));
  return at && address !== undefined ? openedFile(snapshot, at, address, context) : undefined;
}

/** An address that stands there itself. */
function writtenAddress({ map }: Snapshot, at: SyntaxAt): string | undefined {
  if (at.role === "text" && at.statement?.kind === "url") return at.statement.address?.text;
  if (at.role !== "name" || at.use !== "urlReference") return undefined;
  return map.urls.some(({ key }) => key === at.key) ? undefined : at.text;
}

/** The address of the url that is named there. */
function namedAddress({ map }: Snapshot, at: SyntaxAt): string | undefined {
  if (at.role !== "name" || (at.use !== "urlReference" && at.use !== "urlName")) return undefined;
  return map.urls.find(({ key }) => key === at.key)?.address;
}

/** The address of the submap that is named there, by a name of one of these uses. */
function submapAddress(snapshot: Snapshot, at: SyntaxAt, uses?: readonly string[]): string | undefined {
  if (at.role !== "name" || (uses && !uses.includes(at.use))) return undefined;
  if (["evolveName", "urlReference", "urlName", "acceleratorName"].includes(at.use)) return undefined;
  const node = snapshot.map.resolve(at);
  return node && addressOf(snapshot.map, node);
}

async function openedFile(
  { uri }: Snapshot,
  origin: Span & { readonly line: number },
  address: string,
  { client, fileExists, workspace }: OpenedFileContext,
): Promise<DefinitionLink[] | Location[] | undefined> {
  const target = addressUri(uri, address);
  if (target === undefined) return undefined;
  const known = (await workspace()).portfolio.get(withoutSuffix(target));
  const map = known && (await (await workspace()).snapshot(known.uri));
  if (!map && fileExists(address) !== true) return undefined;
  const targetUri = map?.uri ?? withoutSuffix(target);
  const range = map ? titleRange(map.tree, map.map.titleLine) : START;
  if (!client.definitionLinks) return [{ uri: targetUri, range }];
  const originSelectionRange = rangeOf(origin.line, origin);
  return [{ originSelectionRange, targetUri, targetRange: range, targetSelectionRange: range }];
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function titleRange(tree: SyntaxTree, line: number | undefined): Range {
  const statement = line === undefined ? undefined : tree.lines[line]?.statements[0];
  return line === undefined || !statement ? START : rangeOf(line, statement);
}

function withoutSuffix(uri: string): string {
  const end = uri.search(/[?#]/);
  return end < 0 ? uri : uri.slice(0, end);
}
