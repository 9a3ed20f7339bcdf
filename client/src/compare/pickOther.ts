import * as vscode from "vscode";
import { MAP_EXTENSIONS, MERMAID_EXTENSIONS } from "#core/language/product";
import { reasonFor, repositoryOf } from "../git/gitApi";
import { commitsOf, dayOf, shortHash } from "../git/revisions";
import type { Other } from "./compareTarget";

/** So many commits are offered. */
const MOST_COMMITS = 50;
/** So many maps of the workspace are offered. */
const MOST_MAPS = 500;

interface Choice extends vscode.QuickPickItem {
  readonly choose?: () => Other | undefined | Promise<Other | undefined>;
}

/** Asks what a map is to be compared with: a revision, another file, or the clipboard. */
export async function pickOther(map: vscode.Uri): Promise<Other | undefined> {
  const revisions = await revisionChoices(map);
  const choices: readonly Choice[] = [
    {
      label: vscode.l10n.t("$(file) Another file…"),
      choose: () => pickFile(map),
    },
    { label: vscode.l10n.t("$(clippy) The clipboard"), choose: () => ({ kind: "clipboard" }) },
    ...revisions,
  ];
  const picked = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t("Compare {0} with…", vscode.workspace.asRelativePath(map)),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.choose?.();
}

async function revisionChoices(map: vscode.Uri): Promise<readonly Choice[]> {
  const heading = { label: vscode.l10n.t("Revisions"), kind: vscode.QuickPickItemKind.Separator };
  const repository = await repositoryOf(map);
  if (typeof repository === "string") {
    return [heading, { label: vscode.l10n.t("$(circle-slash) No revisions"), detail: reasonFor(repository) }];
  }
  const commits = await commitsOf(repository, map, MOST_COMMITS);
  const revision = (ref: string): Other => ({ kind: "revision", ref });
  return [
    heading,
    {
      label: vscode.l10n.t("$(git-commit) HEAD"),
      description: vscode.l10n.t("what was committed last"),
      choose: () => revision("HEAD"),
    },
    {
      label: vscode.l10n.t("$(git-branch) Another revision…"),
      description: vscode.l10n.t("a branch, a tag, or a hash"),
      choose: async () => {
        const ref = await vscode.window.showInputBox({
          prompt: vscode.l10n.t("A branch, a tag, or the hash of a commit"),
          placeHolder: "main~3",
        });
        return ref === undefined || ref.trim() === "" ? undefined : revision(ref.trim());
      },
    },
    ...commits.map(({ hash, subject, author, date }) => ({
      label: `$(git-commit) ${subject === "" ? shortHash(hash) : subject}`,
      description: [shortHash(hash), author, dayOf(date)].filter((part) => part !== "").join(" · "),
      choose: () => revision(hash),
    })),
  ];
}

async function pickFile(map: vscode.Uri): Promise<Other | undefined> {
  const endings = [...MAP_EXTENSIONS, ...MERMAID_EXTENSIONS].map((ending) => ending.slice(1));
  const found = await vscode.workspace.findFiles(
    `**/*.{${endings.join(",")}}`,
    "**/node_modules/**",
    MOST_MAPS,
  );
  const others = found
    .filter((uri) => uri.toString() !== map.toString())
    .sort((a, b) => nearness(b, map) - nearness(a, map) || (a.path < b.path ? -1 : 1));
  const browse = { label: vscode.l10n.t("$(folder-opened) Browse…"), uri: undefined };
  const picked = await vscode.window.showQuickPick(
    [...others.map((uri) => ({ label: `$(file) ${vscode.workspace.asRelativePath(uri)}`, uri })), browse],
    { placeHolder: vscode.l10n.t("Compare {0} with…", vscode.workspace.asRelativePath(map)) },
  );
  if (picked === undefined) return undefined;
  const uri =
    picked.uri ??
    (
      await vscode.window.showOpenDialog({
        defaultUri: vscode.Uri.joinPath(map, ".."),
        filters: { [vscode.l10n.t("Wardley maps")]: endings },
      })
    )?.[0];
  return uri && { kind: "file", uri };
}

/** How many folders two files share. */
function nearness({ path }: vscode.Uri, other: vscode.Uri): number {
  const [a, b] = [path.split("/"), other.path.split("/")];
  const apart = a.findIndex((part, at) => part !== b[at]);
  return apart < 0 ? a.length : apart;
}
