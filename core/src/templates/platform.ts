import type { MapTemplate } from "./template";

/** What product teams need of a platform team, with what is built, bought and rented. */
export const platform: MapTemplate = {
  id: "platform",
  title: "Platform",
  description: "what product teams need of a platform: built, bought and rented",
  build: () => `title Our platform

anchor Product team [0.95, 0.48]

// What teams touch
component Self-service portal [0.84, 0.28]
component Paved road [0.74, 0.22] (build)
component Delivery pipeline [0.66, 0.54]
component Telemetry [0.72, 0.66] (buy)

// What they do not have to think about
component Access control [0.52, 0.84] (buy)
component Environments [0.44, 0.46]
component Container runtime [0.30, 0.78] (outsource)
component Compute [0.12, 0.92] (outsource)

Product team->Self-service portal
Product team->Telemetry
Self-service portal->Paved road
Self-service portal->Access control
Paved road->Delivery pipeline
Delivery pipeline->Environments
Telemetry->Compute
Environments->Container runtime
Container runtime->Compute

// What the next quarters are about
evolve Self-service portal 0.44
evolve Environments 0.60
`,
};
