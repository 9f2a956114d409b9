import { takenId } from "../../scheme/catalogue.js";
import { checkScheme } from "../../scheme/checkScheme.js";
import type { SchemeDefinition } from "../../scheme/definition.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { checkNames } from "./read/checkNames.js";
import { findTables, type ReadTables } from "./read/findTables.js";
import { given } from "./read/given.js";
import { inOfficersWords } from "./read/officersWords.js";
import { readInputs } from "./read/readInputs.js";
import { readItems } from "./read/readItems.js";
import { readParameters } from "./read/readParameters.js";
import { readReadings } from "./read/readReadings.js";
import { readSystem } from "./read/readSystem.js";
import { readTotal } from "./read/readTotal.js";
import { readTree } from "./read/readTree.js";
import type { SchemeProblem } from "../../scheme/schemeError.js";
import { Report } from "./read/report.js";
import type { Path } from "./tables/schemeSheets.js";

export interface ReadSchemeBook {
  /** Where nothing but remarks was found. */
  readonly definition?: SchemeDefinition;
  /** All at once, each with its sheet and cell. */
  readonly problems: readonly SchemeProblem[];
  /** What the sheets say, in order or not; absent where they could not be told. */
  readonly draft?: SchemeDefinition;
  /** The cell of a part of it. */
  readonly placeOf: (path: Path) => string | undefined;
}

/**
 * Reads a 指标体系工作簿 strictly: what is not understood is named with its cell, and nothing is taken for something
 * else. What `checkScheme` finds is named with the cell in which it stands.
 */
export function readSchemeBook(book: BookContents): ReadSchemeBook {
  const report = new Report();
  const problems = () => report.problemsOn(book.sheets.map(({ name }) => name));
  const placeOf = (path: Path) => report.placeOf(path);
  const tables = findTables(book, report);
  if (!tables) return { problems: problems(), placeOf };
  const definition = definitionOf(tables, report, book.date1904);
  if (report.isLacking) return { problems: problems(), draft: definition, placeOf };
  checkNames(definition, report);
  for (const problem of checkScheme(definition)) report.checked(inOfficersWords(problem, definition));
  const taken = report.isWrong ? null : takenId(definition);
  if (taken) report.checked(taken);
  return { ...(!report.isWrong && { definition }), problems: problems(), draft: definition, placeOf };
}

/** What a workbook says, whether a scheme is in order or not; undefined where a sheet is missing. */
export function definitionIn(book: BookContents): SchemeDefinition | undefined {
  const report = new Report();
  const tables = findTables(book, report);
  return tables ? definitionOf(tables, report, book.date1904) : undefined;
}

/** What the sheets say, of the right shape as far as it could be read: `checkScheme` takes anything. */
function definitionOf(tables: ReadTables, report: Report, date1904: boolean): SchemeDefinition {
  const system = readSystem(tables.system, report);
  const sections = readTree(tables.tree);
  const items = readItems(tables.items, sections, date1904);
  readInputs(tables.inputs, items, report);
  const words = Object.keys(system.words).length > 0 ? system.words : undefined;
  return given({
    ...system.said,
    parameters: readParameters(tables.parameters, tables.options, report),
    readings: readReadings(tables.readings),
    sections: sections.map(({ code, fields, levels, items: own }) => ({ code, ...fields, levels, items: own })),
    final: readTotal(tables.total, system),
    words,
  }) as unknown as SchemeDefinition;
}
