import {
  type CancellationToken,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
} from "vscode-languageserver";
import { codeAction } from "#core/services/codeAction";
import { CODE_ACTION_KINDS } from "#core/services/codeActionKinds";
import { missingFileActions } from "#core/services/missingFile";
import { nameVariantActions, readNameVariantData, resolveNameVariant } from "#core/services/nameVariant";
import { readRefactoringData, refactorActions, resolveRefactoring } from "#core/services/refactorActions";
import { sourceActions } from "#core/services/sourceActions";
import type { Feature } from "./feature";
import { contentModified, guarded } from "./guarded";
import { acrossMaps } from "./workspaceFeature";

/** The edit of an action that the user has chosen. An action is no document, so the row is its own. */
const resolve: Feature = {
  method: CodeActionResolveRequest.method,
  capabilities: {},
  register: (connection, host) => {
    const { method } = CodeActionResolveRequest;
    const handler = async (action: CodeAction, token: CancellationToken): Promise<CodeAction | null> => {
      const data = readNameVariantData(action.data) ?? readRefactoringData(action.data);
      if (!data) return action;
      const snapshot = await host.newest(data.uri);
      if (snapshot?.version !== data.version) throw contentModified(method);
      const workspace = () => host.workspace(token);
      const context = actionContext(host, snapshot);
      const edit =
        "variant" in data
          ? await resolveNameVariant(snapshot, data, context.client, await workspace())
          : await resolveRefactoring(snapshot, data, context, workspace);
      return edit ? { ...action, edit } : action;
    };
    connection.onRequest<unknown, void>(method, guarded(host.log, method, null, handler));
  },
};

function actionContext(
  host: Parameters<Feature["register"]>[1],
  snapshot: Parameters<typeof host.context>[0],
) {
  const { client, outside } = host.context(snapshot);
  return { client, outside };
}

/** The requests for what can be done at a place: repairs, refactorings, and what concerns the map as a whole. */
export const CODE_ACTIONS: readonly Feature[] = [
  acrossMaps(CodeActionRequest.type, {
    capabilities: {
      codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: true },
    },
    empty: null,
    positional: true,
    // Editors ask by themselves wherever the cursor goes.
    urgency: ({ context }) => (context.triggerKind === CodeActionTriggerKind.Automatic ? "later" : "now"),
    answer: async (snapshot, { range, context }, workspace, { client, outside }) => {
      const { only, triggerKind } = context;
      const { ruleDocs, snippetEdits } = client;
      return [
        ...codeAction(snapshot, range, { ...context, outside, ruleDocs, snippetEdits }),
        ...missingFileActions(snapshot, range, { ...context, client, outside }),
        ...(await nameVariantActions(snapshot, range, { ...context, client, outside }, workspace)),
        ...(await refactorActions(snapshot, range, { client, outside, only, triggerKind }, workspace)),
        ...sourceActions(snapshot, { client, outside, only, triggerKind }),
      ];
    },
  }),
  resolve,
];
