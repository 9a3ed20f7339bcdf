import type { MaturityModel, Selection } from "../maturityModel";

const TRAINING: Selection = { names: ["Continuous Training", "Training Pipeline"] };
const PRODUCT = 2;

/** Levels of machine-learning operations after the MLOps maturity model of Azure Machine Learning. */
export const mlops: MaturityModel = {
  id: "mlops",
  title: "MLOps maturity",
  source: "after the Azure MLOps maturity model",
  levels: [
    { id: "0", title: "No MLOps", criteria: [] },
    {
      id: "1",
      title: "DevOps, no MLOps",
      criteria: [
        {
          text: "The group devops stands in Product or later on average",
          of: { group: "devops" },
          atLeast: { stage: PRODUCT, by: "mean" },
        },
      ],
    },
    {
      id: "2",
      title: "Automated training",
      criteria: [
        {
          text: "Continuous Training or a training pipeline is in Product or later",
          of: TRAINING,
          atLeast: { stage: PRODUCT, by: "any" },
        },
      ],
    },
    {
      id: "3",
      title: "Automated model deployment",
      criteria: [
        {
          text: "Continuous Deployment is in Product or later and linked to the group model",
          of: { names: ["Continuous Deployment"] },
          atLeast: { stage: PRODUCT, by: "any" },
          linkedTo: { group: "model" },
        },
        {
          text: "The group model stands in Product or later on average",
          of: { group: "model" },
          atLeast: { stage: PRODUCT, by: "mean" },
        },
      ],
    },
    {
      id: "4",
      title: "Full MLOps, automated operations",
      criteria: [
        {
          text: "Model Monitoring is in Product or later and linked to training",
          of: { names: ["Model Monitoring"] },
          atLeast: { stage: PRODUCT, by: "any" },
          linkedTo: TRAINING,
        },
      ],
    },
  ],
};
