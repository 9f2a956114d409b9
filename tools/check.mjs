// Types and lint in one process: the rules that ask for types look into the program that has just been checked, where
// tsc and eslint one after the other would each read and check everything for themselves.
import { ESLint } from "eslint";
import ts from "typescript";

const types = typeFaults();
tell(types.faults);
const lint = await lintFaults(types.program);
if (lint.said) console.log(lint.said);
console.log(`Types: ${types.faults.length} faults; lint: ${lint.count} faults`);
process.exitCode = types.faults.length + lint.count === 0 ? 0 : 1;

/** What `tsc --noEmit` says. */
function typeFaults() {
  const config = ts.getParsedCommandLineOfConfigFile("tsconfig.json", undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (fault) => fail([fault]),
  });
  if (!config) throw new Error("tsconfig.json cannot be read");
  const program = ts.createProgram(config.fileNames, config.options);
  return { program, faults: [...config.errors, ...ts.getPreEmitDiagnostics(program)] };
}

/** What `eslint .` says. @param {ts.Program} program */
async function lintFaults(program) {
  const eslint = new ESLint({
    overrideConfig: [
      {
        files: ["**/*.ts", "**/*.tsx"],
        languageOptions: { parserOptions: { projectService: false, programs: [program] } },
      },
    ],
  });
  const results = await eslint.lintFiles(["."]);
  const formatter = await eslint.loadFormatter("stylish");
  const count = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
  return { count, said: await formatter.format(results) };
}

/** @param {readonly ts.Diagnostic[]} faults @returns {never} */
function fail(faults) {
  tell(faults);
  process.exit(1);
}

/** @param {readonly ts.Diagnostic[]} faults */
function tell(faults) {
  const { getCurrentDirectory, newLine } = ts.sys;
  const host = { getCanonicalFileName: identity, getCurrentDirectory, getNewLine: () => newLine };
  process.stdout.write(ts.formatDiagnostics(faults, host));
}

/** @param {string} name */
function identity(name) {
  return name;
}
