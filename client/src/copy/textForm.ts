import * as vscode from "vscode";
import type { MapFormat } from "#core/formats/format";
import { sourceOf } from "#core/formats/index";
import type { CopyForm } from "./copyForm";

/** A form that is text, such as Mermaid or CSV. */
export function textForm(format: MapFormat): CopyForm {
  return {
    id: format.id,
    label: format.label,
    copy: async ({ snapshot: { map }, file }) => {
      const { text, losses } = format.write(sourceOf(map, file));
      await vscode.env.clipboard.writeText(text);
      return losses;
    },
  };
}
