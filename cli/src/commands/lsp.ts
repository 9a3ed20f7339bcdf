import { type Command, parseArguments } from "../command";
import { Failure } from "../failure";
import { endWithStarter, isServerProcess, runAsServerProcess } from "../serverProcess";

/** `mapwright lsp --stdio`: the language server, until its client says exit or goes away. */
export const lsp: Command = {
  name: "lsp",
  summary: "run the language server",
  operands: "--stdio",
  options: [
    ["--stdio", "talk over standard input and output"],
    ["--clientProcessId ID", "end when this process ends"],
  ],
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      stdio: { type: "boolean" },
      clientProcessId: { type: "string" },
    });
    if (positionals.length > 0) throw new Failure(`unexpected argument ${positionals[0]}`);
    if (!values.stdio) throw new Failure("lsp needs --stdio, the one way it talks");
    if (!isServerProcess()) return runAsServerProcess();
    endWithStarter();
    // Loaded here alone: the protocol's library takes longer to start than any other command takes in all.
    const { startNodeServer } = await import("#server/node/startNodeServer");
    startNodeServer();
    // The connection ends the process itself, with the exit code the protocol asks for.
    return new Promise<number>(() => {});
  },
};
