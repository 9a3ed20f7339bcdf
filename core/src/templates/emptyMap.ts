import type { MapTemplate } from "./template";

/** Nothing but a title. */
export const emptyMap: MapTemplate = {
  id: "new-map",
  title: "Empty map",
  description: "a title and nothing else",
  build: () => "title New map\n",
};
