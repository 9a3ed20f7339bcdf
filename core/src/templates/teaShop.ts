import type { MapTemplate } from "./template";

/** A first map to play with: every kind of statement that a map lives on, explained where it stands. */
export const teaShop: MapTemplate = {
  id: "tea-shop",
  title: "Tea shop",
  description: "a first map to play with, explained line by line",
  build: () => `title Tea shop

// Who the map is about stands at the top.
anchor Guest [0.95, 0.60]

// What they need, and what that needs in turn: [visibility, evolution].
component Cup of tea [0.83, 0.66]
component Cosy room [0.79, 0.30]
component Tea leaves [0.63, 0.78]
component Hot water [0.55, 0.58]
component Furniture [0.57, 0.46]
component Kettle [0.39, 0.44]
component Tap water [0.33, 0.90]
component Electricity [0.14, 0.84]

// The left side needs the right side.
Guest->Cup of tea
Guest->Cosy room
Cup of tea->Tea leaves
Cup of tea->Hot water
Cosy room->Furniture
Hot water->Kettle
Hot water->Tap water
Kettle->Electricity

// Where something is going: here from a stove of our own to a rented boiler.
evolve Kettle 0.64

note Guests stay for the room and pay for the tea [0.06, 0.04]
`,
};
