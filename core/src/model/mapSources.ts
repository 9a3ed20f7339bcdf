import type {
  EvolveStatement,
  LinkStatement,
  MethodStatement,
  PipelineStatement,
  Statement,
  SyntaxTree,
} from "../language/nodes";
import { type MutableNode, nodeFrom } from "./mapNodes";
import type { Located } from "./wardleyMap";

/** The statements of some lines, by what the map makes of them; every list in file order. */
export class MapSources {
  /** Nodes with their declared values; what other lines say of them is not in yet. */
  readonly nodes: MutableNode[] = [];
  readonly pipelines: Located<PipelineStatement>[] = [];
  readonly links: LinkStatement[] = [];
  /** The lines of `links`. */
  readonly linkLines: number[] = [];
  readonly evolves: Located<EvolveStatement>[] = [];
  readonly methods: Located<MethodStatement>[] = [];
  /** Everything else. */
  readonly furniture: Located<Statement>[] = [];
  readonly #firstIndex: number;

  /** Collects from the lines `[from, to)`; the first node gets the index `firstIndex`. */
  constructor(tree: SyntaxTree, from: number, to: number, firstIndex: number) {
    this.#firstIndex = firstIndex;
    for (let line = from; line < to; line++) {
      const statements = tree.lines[line]?.statements;
      if (!statements) continue;
      for (let i = 0; i < statements.length; i++) {
        const statement = statements[i];
        if (statement) this.#add(statement, line);
      }
    }
  }

  #add(statement: Statement, line: number): void {
    switch (statement.kind) {
      case "link":
        this.links.push(statement);
        this.linkLines.push(line);
        break;
      case "anchor":
      case "component":
      case "submap":
        if (statement.name) {
          this.nodes.push(nodeFrom(statement, statement.name, line, this.#firstIndex + this.nodes.length));
        }
        break;
      case "pipeline":
        this.pipelines.push({ statement, line });
        break;
      case "evolve":
        this.evolves.push({ statement, line });
        break;
      case "method":
        this.methods.push({ statement, line });
        break;
      default:
        this.furniture.push({ statement, line });
    }
  }
}
