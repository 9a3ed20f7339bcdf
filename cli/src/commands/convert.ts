import path from "node:path";
import { type ImportedMap, importMap } from "#core/formats/importMap";
import { ImportProblem } from "#core/formats/importProblem";
import { FORMATS, sourceOf } from "#core/formats/index";
import { print } from "#core/language/print";
import { type Command, oneOf, parseArguments } from "../command";
import { EXIT, Failure } from "../failure";
import { type MapFile, readMaps } from "../files";
import { writeResult } from "../output";

const FILE_FORMATS = FORMATS.filter(({ isFile }) => isFile);

const IDS = FILE_FORMATS.map(({ id }) => id);

/** `mapwright convert`: a map in another form. */
export const convert: Command = {
  name: "convert",
  summary: "write a map in another form; what it has no room for is named on standard error",
  operands: "FILE",
  options: [
    [`--to ${IDS.join("|")}`, "the form to write"],
    ["-o, --output FILE", "where to write (default standard output)"],
  ],
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      to: { type: "string" },
      output: { type: "string", short: "o" },
    });
    const to = oneOf("--to", values.to, IDS);
    const format = FILE_FORMATS.find(({ id }) => id === to);
    if (!format) throw new Failure(`--to is missing: use ${IDS.join(", ")}`);
    const [file, ...others] = await readMaps(positionals);
    if (file === undefined || others.length > 0) {
      throw new Failure("convert writes one map at a time: name one file");
    }
    const { map, losses, format: from } = read(file);
    // A map that is in this form already stays as its author wrote it.
    const written =
      from === format.id && map.tree.dialect === from
        ? { text: print(map.tree), losses: [] }
        : format.write(sourceOf(map, file.file));
    await writeResult(written.text, values.output);
    for (const loss of [...losses, ...written.losses]) {
      process.stderr.write(`${file.file}: ${loss.replaceAll("\n", " ")}\n`);
    }
    return EXIT.ok;
  },
};

/** Reads JSON and tables by their extensions, everything else by its first statement. */
function read({ file, text }: MapFile): ImportedMap {
  try {
    return importMap(text, path.extname(file).toLowerCase());
  } catch (error) {
    if (error instanceof ImportProblem) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}
