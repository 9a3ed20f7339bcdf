import type { Addition } from "#core/edits/operation";

/** What can be put on a map, as its menu names it. */
export const ADDITIONS: readonly { readonly what: Addition; readonly label: string }[] = [
  { what: "component", label: "Component" },
  { what: "anchor", label: "Anchor (user or need)" },
  { what: "note", label: "Note" },
  { what: "pipeline", label: "Pipeline" },
  { what: "submap", label: "Submap" },
  { what: "market", label: "Market" },
  { what: "ecosystem", label: "Ecosystem" },
  { what: "annotation", label: "Annotation" },
  { what: "accelerator", label: "Accelerator" },
  { what: "deaccelerator", label: "Deaccelerator" },
  { what: "pioneers", label: "Box of pioneers" },
  { what: "settlers", label: "Box of settlers" },
  { what: "townplanners", label: "Box of town planners" },
];
