import {
  type CancellationToken,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { PRODUCT } from "#core/language/product";
import type { Feature } from "./feature";
import { cancelled, guarded } from "./guarded";

/** A change is followed by this much quiet before a client that waits for it is answered, in milliseconds. */
const QUIET = 500;

/** So many reports go into one partial answer. */
const AT_A_TIME = 20;

const { method } = WorkspaceDiagnosticRequest;

/**
 * A row of the table: the diagnostics of all documents of the workspace. A client that takes partial answers gets
 * them as they are made, and waits for the end of its request until something is new; others are answered at once.
 */
export const WORKSPACE_DIAGNOSTICS: readonly Feature[] = [
  {
    method,
    capabilities: {
      diagnosticProvider: {
        identifier: PRODUCT.name,
        interFileDependencies: true,
        workspaceDiagnostics: true,
        workDoneProgress: true,
      },
    },
    register: (connection, host) => {
      const { log, workspaceReports: reports, changes } = host;
      const empty: WorkspaceDiagnosticReport = { items: [] };
      const handler = async (
        { previousResultIds, partialResultToken, workDoneToken }: WorkspaceDiagnosticParams,
        token: CancellationToken,
      ): Promise<WorkspaceDiagnosticReport> => {
        const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        const streams = partialResultToken !== undefined;
        const show = async (value: object) => {
          if (workDoneToken !== undefined) {
            await connection.sendNotification("$/progress", { token: workDoneToken, value });
          }
        };
        const collect = async () => {
          let items: WorkspaceDocumentDiagnosticReport[] = [];
          const flush = async () => {
            if (!streams || items.length === 0) return;
            const value = { items };
            items = [];
            await connection.sendNotification("$/progress", { token: partialResultToken, value });
          };
          const isNew = await reports.report(previous, token, async (report, done, of) => {
            // Who waits for news is not told again what is none.
            if (!streams || report.kind === "full") items.push(report);
            if (items.length < AT_A_TIME) return;
            await show({
              kind: "report",
              percentage: Math.floor((100 * done) / of),
              message: `${done} of ${of}`,
            });
            await flush();
          });
          await flush();
          return { isNew, items };
        };
        await show({ kind: "begin", title: "Checking maps", percentage: 0 });
        try {
          let seen = changes.count;
          let { isNew, items } = await collect();
          while (streams && !isNew && !token.isCancellationRequested) {
            await changes.after(seen, token);
            await new Promise((resolve) => setTimeout(resolve, QUIET));
            seen = changes.count;
            if (!token.isCancellationRequested) ({ isNew, items } = await collect());
          }
          if (token.isCancellationRequested) throw cancelled(method);
          return { items };
        } finally {
          await show({ kind: "end" });
        }
      };
      // That it takes long is meant.
      connection.onRequest<unknown, void>(
        method,
        guarded({ ...log, info: () => undefined }, method, empty, handler),
      );
    },
  },
];
