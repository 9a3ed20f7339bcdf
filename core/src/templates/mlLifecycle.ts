import type { MapTemplate } from "./template";

/** From data to a decision that somebody relies on, and back by way of monitoring. */
export const mlLifecycle: MapTemplate = {
  id: "ml-lifecycle",
  title: "Machine learning lifecycle",
  description: "from data to a decision, and what keeps it right",
  build: () => `title Machine learning lifecycle

anchor Decision maker [0.95, 0.58]

// In use
component Prediction [0.85, 0.40]
component Model serving [0.73, 0.56]
component Drift monitoring [0.67, 0.30]

// In the making
component Trained model [0.55, 0.44]
component Evaluation [0.49, 0.24]
component Training pipeline [0.41, 0.50]

// From which it is made
component Features [0.31, 0.34]
component Labelled examples [0.25, 0.20]
component Data pipeline [0.19, 0.60]
component Compute [0.08, 0.92] (outsource)

Decision maker->Prediction
Prediction->Model serving
Prediction->Drift monitoring
Model serving->Trained model
Drift monitoring->Evaluation
Trained model->Training pipeline
Evaluation->Labelled examples
Training pipeline->Features
Training pipeline->Compute
Features->Data pipeline

// From notebooks to something that runs by itself
evolve Training pipeline 0.62
evolve Drift monitoring 0.46
`,
};
