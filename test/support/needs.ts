import { debianPackage, find, npmFolder, type ProgramName } from "../../tools/programs.mjs";

type Describe = (title: string, body: () => void) => void;

/** Starting LibreOffice takes seconds, converting a large workbook up to minutes on a busy machine. */
const patience = 300_000;

/**
 * `describe` for tests that need programs beside Node.
 *
 * Where one is missing, the tests are skipped with its name in their title, from which `npm test` tells what
 * was skipped and why. With SCOREBOOK_NO_SKIP=1, as in continuous integration, they fail instead: otherwise a
 * machine that lost a program would go on reporting success. Only what nobody can install (`shared`) may be
 * missing even then.
 *
 * @example needs("libreoffice", "openpyxl")("the office workbook, recalculated", () => { … });
 */
export function needs(...names: ProgramName[]): Describe {
  const missing = names.filter((name) => !find(name));
  if (missing.length === 0) {
    return (title, body) => {
      import.meta.jest.setTimeout(patience);
      describe(title, body);
    };
  }

  const mark = missing.map((name) => `[needs ${name}]`).join("");
  const mustNotSkip =
    process.env["SCOREBOOK_NO_SKIP"] === "1" && missing.some((name) => debianPackage(name) ?? npmFolder(name));
  if (!mustNotSkip) return (title, body) => describe.skip(`${title} ${mark}`, body);
  return (title) =>
    describe(`${title} ${mark}`, () => {
      test("its programs are installed", () => {
        throw new Error(`not found on this machine: ${missing.join(", ")}; npm run setup brings it on Debian`);
      });
    });
}

/**
 * Where a program is: for use inside a `needs(name)`.
 *
 * @throws Error when this machine has none
 */
export function pathOf(name: ProgramName): string {
  const path = find(name);
  if (path === undefined) throw new Error(`${name} is not on this machine: put the test into needs("${name}")`);
  return path;
}
