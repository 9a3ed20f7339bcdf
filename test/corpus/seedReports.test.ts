import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/paths";
import { analysisFor, linesOf, reportOn } from "../support/reports";

const folder = path.join(root, "../shared/seed-maps");

interface DeliverySpeed {
  readonly automaticStage: string;
  readonly codeDimensionAutomatic: string;
  readonly modelAndDataAutomatic: string;
  readonly criticalPathAutomatic: string;
  readonly meanEvolutionCode: number;
  readonly meanEvolutionModelAndData: number;
}

if (existsSync(folder)) {
  const reportOf = (name: string) =>
    reportOn(analysisFor(readFileSync(path.join(folder, `${name}.owm`), "utf8")));

  describe("reports on the seed maps", () => {
    for (const maturity of ["low", "medium", "high"]) {
      it(`${maturity} maturity: how fast each dimension delivers`, () => {
        const file = path.join(folder, `ml-project.${maturity}-maturity.expected.json`);
        const { deliverySpeed } = JSON.parse(readFileSync(file, "utf8")) as { deliverySpeed: DeliverySpeed };
        const { automaticStage, codeDimensionAutomatic, modelAndDataAutomatic, criticalPathAutomatic } =
          deliverySpeed;
        const code = deliverySpeed.meanEvolutionCode.toFixed(2);
        const rest = deliverySpeed.meanEvolutionModelAndData.toFixed(2);
        const lines = linesOf(reportOf(`ml-project.${maturity}-maturity`), "dimensions");
        assert.ok(
          lines.includes(
            `Speed of delivery, steps in ${automaticStage}: code ${codeDimensionAutomatic} (mean evolution ${code}), ` +
              `model and data ${modelAndDataAutomatic} (${rest}), the critical path ${criticalPathAutomatic}.`,
          ),
          lines.join("\n"),
        );
      });
    }

    for (const reading of ["devops-to-mlops", "devops-to-mlops.evolution-first"]) {
      it(`${reading}: says what the seed says`, () => {
        const report = reportOf(reading);
        const says = (id: string, words: string) => {
          const lines = linesOf(report, id).join("\n");
          assert.ok(lines.includes(words), `${id} does not say "${words}":\n${lines}`);
        };
        says("value-chain", "DevOps → MLOps → Automated ML Pipelines → Continuous Training.");
        for (const name of ["Data Dependency", "Model Drift", "Regulatory Compliance"]) {
          says("value-chain", `${name} |`);
          says("risk", `${name} | bottleneck`);
        }
        for (const name of ["MLOps", "Automated ML Pipelines", "Continuous Training"]) {
          says("evolution", `\n${name} |`);
        }
        for (const name of ["Model Monitoring", "Feature Stores", "Explainable AI"]) {
          says("evolution", `- ${name} (`);
        }
        says("positioning", "between Continuous Deployment (0.90) and Continuous Training (0.54)");
        says("positioning", "between Regulatory Compliance (0.50) and Model Governance (0.12)");
        says(
          "competition",
          "Model Monitoring (0.64), Feature Stores (0.62) and Automated ML Pipelines (0.60)",
        );
        says("competition", "Integrated MLOps Platform");
        says("competition", "Explainable AI");
        says("innovation", "AutoML (0.22)");
        says("risk", "Regulatory non-compliance; Data quality issues");
        says("capabilities", "Current, standard and visible: DevOps (");
        says("capabilities", "Continuous Integration (0.92), Continuous Delivery (0.88)");
        says(
          "capabilities",
          "Gaps, needed but still in Genesis: Model Governance (0.12) and Explainable AI (",
        );
        says("capabilities", "advanced governance practice");
        says("maturity", "level 3, Automated model deployment");
        says("pestle", "legal | audit and liability duties reach into the model lifecycle");
        says("toolchain", "Kubeflow, MLflow");
        says("metrics", "DevOps | deployment frequency | yes");
      });
    }

    it("says where the first reading contradicts the seed", () => {
      const lines = linesOf(reportOf("devops-to-mlops"), "components").join("\n");
      assert.match(lines, /^MLOps · .*Commodity \(stated: Custom-built, which does not fit\)$/m);
      assert.match(lines, /^DevOps · .*Commodity \(stated: Product \(\+commodity\)\)$/m);
      assert.match(lines, /^Explainable AI · .*Genesis.*\(stated: Genesis\)$/m);
    });
  });
}
