import * as vscode from "vscode";
import type { CopyForm } from "../copy/copyForm";
import { COPY_FORMS } from "../copy/forms";
import { tellLosses } from "../losses";
import { activeSource, fileNameOf } from "./activeSource";
import type { Command, CommandContext } from "./command";

/** Where the form used last is remembered. */
const LAST_FORM = "mapwright.copyMap.form";

/** `mapwright.copyMap`: the map on the clipboard, in a form that is picked; the one used last comes first. */
export function copyMap(context: CommandContext): Command {
  const { log, memory, previews } = context;
  return {
    id: "mapwright.copyMap",
    execute: async (resource, wanted) => {
      const shown = previews.current?.active ? previews.current.resource : undefined;
      const source = await activeSource(resource instanceof vscode.Uri ? resource : shown);
      if (source === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t("Open a Wardley map first, then copy it."));
        return;
      }
      const forms = COPY_FORMS.filter(({ offered }) => offered?.(context) ?? true);
      const form =
        forms.find(({ id }) => id === wanted) ?? (await pickForm(forms, memory.get<string>(LAST_FORM)));
      if (form === undefined) return;
      await memory.update(LAST_FORM, form.id);
      const { snapshot, document } = source;
      const copied = { snapshot, uri: document.uri, file: fileNameOf(document) };
      const losses = await form.copy(copied, context);
      if (losses === undefined) return;
      void vscode.window.setStatusBarMessage(vscode.l10n.t("Copied as {0}", form.label), 3000);
      tellLosses(log, form.label, losses);
    },
  };
}

async function pickForm(forms: readonly CopyForm[], last: string | undefined) {
  const items = forms.map((form) => ({
    label: form.label,
    ...(form.id === last
      ? { description: vscode.l10n.t("used last") }
      : form.description !== undefined && { description: form.description }),
    form,
  }));
  items.sort((a, b) => Number(b.form.id === last) - Number(a.form.id === last));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Copy the map as …"),
  });
  return picked?.form;
}
