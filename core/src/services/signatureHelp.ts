import type { ParameterInformation, SignatureHelp, SignatureInformation } from "vscode-languageserver-types";
import { type KindDescription, kindOfWord } from "../language/dialectKinds";
import type { Statement } from "../language/nodes";
import type { Position } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import { type CompletionContext, completionContext } from "./completion/completionContext";
import { type NumberPlace, numberPlaceIn } from "./signatureHelp/numberPlace";
import { numberInWords, PARAMETER_DOCS } from "./signatureHelp/parameterDocs";
import { type Parameter, parametersOf } from "./signatureHelp/signature";
import type { Snapshot } from "./snapshot";

/** Characters behind which a number may begin. */
export const SIGNATURE_TRIGGERS: readonly string[] = ["[", ",", " "];

/** What may stand behind an element of an OnlineWardleyMaps map that its own signature does not mention. */
const TRAILERS = ["label [<x>, <y>]", "evolve <evolution>"];

/**
 * Which number is to be written at a position, what it means, and which stage the one that is there gives: inside
 * brackets, behind `evolve`, for sizes. The signatures are those of the dialect's registry of statements.
 */
export function signatureHelp(
  snapshot: Snapshot,
  position: Position,
  client: ClientFeatures,
): SignatureHelp | undefined {
  const plain = { ...client, markdown: false };
  const context = completionContext(snapshot, position, client.plainSignatures ? plain : client);
  const statement = context?.statement;
  if (!context || !statement) return undefined;
  const place = numberPlaceIn(context, statement);
  const kind = kindOf(snapshot, statement);
  const signature = place && kind && signatureOf(snapshot, kind, statement, place);
  const active = signature && parameterOf(signature, place);
  if (!kind || !signature || !active) return undefined;
  const parameters = parametersOf(signature);
  const activeParameter = parameters.findIndex(({ start }) => start === active.start);
  return {
    signatures: [informationOf(context, kind, signature, parameters, activeParameter)],
    activeSignature: 0,
    activeParameter,
  };
}

function kindOf({ tree }: Snapshot, { keyword }: Statement): KindDescription | undefined {
  return keyword && kindOfWord(keyword.word, tree.dialect);
}

/** The form of a statement that has the number. */
function signatureOf(
  { tree }: Snapshot,
  kind: KindDescription,
  statement: Statement,
  place: NumberPlace,
): string | undefined {
  const child = "child" in statement && statement.child;
  const forms = [kind.signature, ...(kind.otherSignatures ?? [])];
  // The other form of a component is the one inside a block, that of an annotation the one with several places.
  if (child || (place.in === "numbers" && place.nested)) forms.reverse();
  if (tree.dialect === "owm") forms.push(...TRAILERS);
  return forms.find((form) => parameterOf(form, place) !== undefined);
}

function parameterOf(signature: string, place: NumberPlace): Parameter | undefined {
  return parametersOf(signature).find((parameter) =>
    place.in === "alone"
      ? parameter.list === undefined && parameter.name === place.name
      : parameter.list === place.in && parameter.index === place.index,
  );
}

function informationOf(
  context: CompletionContext,
  kind: KindDescription,
  signature: string,
  parameters: readonly Parameter[],
  activeParameter: number,
): SignatureInformation {
  const { client, markup } = context;
  return {
    label: signature,
    documentation: markup.join([markup.prose(kind.documentation)]),
    parameters: parameters.map(({ name, start, end }, index): ParameterInformation => {
      const docs = PARAMETER_DOCS[name];
      const said = index === activeParameter ? numberInWords(context, name) : undefined;
      return {
        label: client.signatureOffsets ? [start, end] : signature.slice(start, end),
        ...(docs !== undefined && {
          documentation: markup.join([markup.prose(docs), said && markup.bold(said)]),
        }),
      };
    }),
    activeParameter,
  };
}
