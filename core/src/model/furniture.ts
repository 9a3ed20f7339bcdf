import type { EvolutionStatement, Statement, ValueChainStatement, YAxisStatement } from "../language/nodes";
import { numberOr, positionOf } from "./numbersOf";
import type {
  Accelerator,
  Annotation,
  Attitude,
  Located,
  MapPosition,
  Note,
  UrlDefinition,
  WardleyMap,
} from "./wardleyMap";

type FurnitureResult = Pick<
  WardleyMap,
  | "title"
  | "titleLine"
  | "style"
  | "size"
  | "urls"
  | "notes"
  | "annotations"
  | "annotationsBox"
  | "attitudes"
  | "accelerators"
>;

/** Collects everything that is neither a node nor a relation: title, notes, annotations, axes … */
export class MapFurniture {
  evolutionAxis: Located<EvolutionStatement> | undefined;
  evolutionHidden = false;
  valueChain: Located<ValueChainStatement> | undefined;
  yAxis: Located<YAxisStatement> | undefined;
  #title: string | undefined;
  #titleLine: number | undefined;
  #style: WardleyMap["style"];
  #size: WardleyMap["size"];
  #annotationsBox: WardleyMap["annotationsBox"];
  readonly #urls: UrlDefinition[] = [];
  readonly #notes: Note[] = [];
  readonly #annotations: Annotation[] = [];
  readonly #attitudes: Attitude[] = [];
  readonly #accelerators: Accelerator[] = [];

  /** Takes one statement in. The first title counts; of style, size, axes and box the last does. */
  add(statement: Statement, line: number): void {
    switch (statement.kind) {
      case "title":
        if (this.#titleLine === undefined && statement.text) {
          this.#title = statement.text.text;
          this.#titleLine = line;
        }
        break;
      case "style":
        this.#style = statement.style ?? (statement.value ? "plain" : this.#style);
        break;
      case "size":
        this.#size = sizeOf(statement.size?.numbers.map((part) => part.value)) ?? this.#size;
        break;
      case "url": {
        const { name } = statement;
        if (name) {
          this.#urls.push({
            name: name.text,
            key: name.key,
            address: statement.address?.text,
            statement,
            line,
          });
        }
        break;
      }
      case "note":
        if (statement.text) {
          this.#notes.push({
            ...positionOf(statement.coordinates),
            text: statement.text.text,
            statement,
            line,
          });
        }
        break;
      case "annotation":
        if (statement.occurrences.length > 0) {
          this.#annotations.push({
            number: statement.number?.value,
            occurrences: statement.occurrences.map(positionOf),
            text: statement.text?.text ?? "",
            statement,
            line,
          });
        }
        break;
      case "annotations":
        this.#annotationsBox = { ...positionOf(statement.coordinates), statement, line };
        break;
      case "attitude":
        if (statement.corners) this.#attitudes.push(attitudeOf(statement, line));
        break;
      case "accelerator":
        if (statement.name) {
          this.#accelerators.push({
            ...positionOf(statement.coordinates),
            name: statement.name.text,
            deaccelerator: statement.deaccelerator,
            statement,
            line,
          });
        }
        break;
      case "evolution":
        if (statement.hide) this.evolutionHidden = true;
        if (statement.stages.length > 0) this.evolutionAxis = { statement, line };
        break;
      case "valuechain":
        if (statement.hide) this.valueChain = { statement, line };
        break;
      case "y-axis":
        if (statement.texts.length > 0) this.yAxis = { statement, line };
        break;
    }
  }

  /** What was collected. */
  result(): FurnitureResult {
    return {
      title: this.#title,
      titleLine: this.#titleLine,
      style: this.#style,
      size: this.#size,
      urls: this.#urls,
      notes: this.#notes,
      annotations: this.#annotations,
      annotationsBox: this.#annotationsBox,
      attitudes: this.#attitudes,
      accelerators: this.#accelerators,
    };
  }
}

/** A dimension that is missing, zero or negative is automatic. */
function sizeOf(numbers: readonly number[] | undefined): WardleyMap["size"] {
  if (!numbers) return undefined;
  const dimension = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
  return { width: dimension(numbers[0]), height: dimension(numbers[1]) };
}

function attitudeOf(statement: Extract<Statement, { kind: "attitude" }>, line: number): Attitude {
  const numbers = statement.corners?.numbers ?? [];
  const first = positionOf(statement.corners);
  const second: MapPosition | undefined =
    numbers.length > 2
      ? { visibility: numberOr(numbers[2], 0.8), evolution: numberOr(numbers[3], 0.2) }
      : undefined;
  const size =
    !second && statement.width && statement.height
      ? { width: statement.width.value, height: statement.height.value }
      : undefined;
  // Without a size the missing corner is the engine's default (language reference 2.14).
  const corner = second ?? (size ? undefined : { visibility: 0.8, evolution: 0.2 });
  return { attitude: statement.attitude, first, second: corner, size, statement, line };
}
