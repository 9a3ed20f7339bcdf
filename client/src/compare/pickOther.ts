import * as vscode from "vscode";
import { MAP_EXTENSIONS, MERMAID_EXTENSIONS } from "#core/language/product";
import { reasonFor, repositoryOf } from "../git/gitApi";
import { commitsOf, dayOf, shortHash } from "../git/revisions";
import type { Other } from "./compareTarget";

/** So many commits are offered. */
const MOST_COMMITS = 50;
/** So many maps of the workspace are offered. */
const MOST_MAPS = 500;

/** Of the files of maps, without their dots. */
const ENDINGS = [...MAP_EXTENSIONS, ...MERMAID_EXTENSIONS].map((ending) => ending.slice(1));

interface Choice extends vscode.QuickPickItem {
  readonly choose?: () => Other | undefined | Promise<Other | undefined>;
}

/** Asks what a map is to be compared with: a revision, another file, or the clipboard. */
export async function pickOther(map: vscode.Uri): Promise<Other | undefined> {
  const revisions = await revisionChoices(map);
  const choices: readonly Choice[] = [
    {
      label: vscode.l10n.t("Another file…"),
      iconPath: new vscode.ThemeIcon("file"),
      choose: () => pickFile(map),
    },
    {
      label: vscode.l10n.t("The clipboard"),
      iconPath: new vscode.ThemeIcon("clippy"),
      choose: () => ({ kind: "clipboard" }),
    },
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
    return [
      heading,
      {
        label: vscode.l10n.t("No revisions"),
        iconPath: new vscode.ThemeIcon("circle-slash"),
        detail: reasonFor(repository),
      },
    ];
  }
  const commits = await commitsOf(repository, map, MOST_COMMITS);
  const revision = (ref: string): Other => ({ kind: "revision", ref });
  return [
    heading,
    {
      label: vscode.l10n.t("HEAD"),
      iconPath: new vscode.ThemeIcon("git-commit"),
      description: vscode.l10n.t("what was committed last"),
      choose: () => revision("HEAD"),
    },
    {
      label: vscode.l10n.t("Another revision…"),
      iconPath: new vscode.ThemeIcon("git-branch"),
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
      label: subject === "" ? shortHash(hash) : subject,
      iconPath: new vscode.ThemeIcon("git-commit"),
      description: [shortHash(hash), author, dayOf(date)].filter((part) => part !== "").join(" · "),
      choose: () => revision(hash),
    })),
  ];
}

async function pickFile(map: vscode.Uri): Promise<Other | undefined> {
  const found = await findMaps();
  const others = found
    .filter((uri) => uri.toString() !== map.toString())
    .sort((a, b) => nearness(b, map) - nearness(a, map) || (a.path < b.path ? -1 : 1));
  const browse = {
    label: vscode.l10n.t("Browse…"),
    iconPath: new vscode.ThemeIcon("folder-opened"),
    uri: undefined,
  };
  const picked = await vscode.window.showQuickPick(
    [...others.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })), browse],
    { placeHolder: vscode.l10n.t("Compare {0} with…", vscode.workspace.asRelativePath(map)) },
  );
  if (picked === undefined) return undefined;
  const uri =
    picked.uri ??
    (
      await vscode.window.showOpenDialog({
        defaultUri: vscode.Uri.joinPath(map, ".."),
        filters: { [vscode.l10n.t("Wardley maps")]: ENDINGS },
      })
    )?.[0];
  return uri && { kind: "file", uri };
}

/** The maps of the workspace. */
export async function findMaps(): Promise<readonly vscode.Uri[]> {
  return vscode.workspace.findFiles(`**/*.{${ENDINGS.join(",")}}`, "**/node_modules/**", MOST_MAPS);
}

/** How many folders two files share. */
function nearness({ path }: vscode.Uri, other: vscode.Uri): number {
  const [a, b] = [path.split("/"), other.path.split("/")];
  const apart = a.findIndex((part, at) => part !== b[at]);
  return apart < 0 ? a.length : apart;
}
