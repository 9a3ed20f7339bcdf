/**
 * Stands in for the native logger of VS Code: appends to the file that it is given, so that the tests find
 * real logs, and needs no compiler. Only what VS Code calls is here.
 */
const fs = require("node:fs");

const levels = ["trace", "debug", "info", "warn", "error", "critical", "off"];

function createLogger(_name, file) {
  let level = 2;
  const logger = {
    getLevel: () => level,
    setLevel: (next) => {
      level = next;
    },
    setPattern: () => {},
    clearFormatters: () => {},
    flush: () => {},
    drop: () => {},
  };
  for (const [rank, name] of levels.slice(0, -1).entries()) {
    logger[name] = (message) => {
      if (rank < level) return;
      try {
        fs.appendFileSync(file, `${new Date().toISOString()} [${name}] ${message}\n`);
      } catch {
        // The folder of the run may be gone when the last process still logs.
      }
    };
  }
  return logger;
}

exports.version = 0;
exports.setFlushOn = () => {};
exports.setLevel = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (name, file) => createLogger(name, file);
exports.createAsyncRotatingLogger = async (name, file) => createLogger(name, file);
