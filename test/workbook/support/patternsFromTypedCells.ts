import type { BookContents, SheetContents } from "../../../src/xlsx/bookContents.js";
import { formulaPieces } from "../../../src/xlsx/formula/formulaTokens.js";

/** Which argument is the text that is looked for, from 0; every second one from there where there may be more. */
const lookups: Readonly<Record<string, { readonly first: number; readonly step?: number }>> = {
  MATCH: { first: 0 },
  XMATCH: { first: 0 },
  LOOKUP: { first: 0 },
  VLOOKUP: { first: 0 },
  HLOOKUP: { first: 0 },
  XLOOKUP: { first: 0 },
  SEARCH: { first: 0 },
  COUNTIF: { first: 1 },
  SUMIF: { first: 1 },
  AVERAGEIF: { first: 1 },
  COUNTIFS: { first: 1, step: 2 },
  SUMIFS: { first: 2, step: 2 },
  AVERAGEIFS: { first: 2, step: 2 },
  MAXIFS: { first: 2, step: 2 },
  MINIFS: { first: 2, step: 2 },
};

interface Call {
  readonly name: string;
  readonly args: readonly string[];
}

/** Every call in a formula, those within others as well. */
function callsIn(formula: string): readonly Call[] {
  const calls: Call[] = [];
  const open: { name: string; args: string[]; text: string }[] = [];
  let word = "";
  for (const { kind, text } of formulaPieces(formula)) {
    const isMark = kind === "other";
    if (isMark && text === "(") open.push({ name: word.replace(/^_xlfn\./, "").toUpperCase(), args: [], text: "" });
    else if (isMark && text === ")") {
      const call = open.pop();
      if (call) {
        const args = [...call.args, call.text];
        calls.push({ name: call.name, args });
        const outer = open.at(-1);
        if (outer) outer.text += `(${args.join(",")})`;
      }
    } else {
      const here = open.at(-1);
      if (isMark && text === "," && here) {
        here.args.push(here.text);
        here.text = "";
      } else if (here) here.text += text;
    }
    word = kind === "word" ? text : "";
  }
  return calls;
}

const references =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?|[\p{L}_][\p{L}\p{N}_.]*/gu;

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Where a workbook gives text that people type to a function that would take it for a pattern: "台账!J5 MATCH: 台账!C5". */
export function patternsFromTypedCells(book: BookContents): readonly string[] {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const names = new Map(book.definedNames.map(({ name, refersTo }) => [name, refersTo]));
  const found: string[] = [];

  /** Cells that an expression reads, also through names. */
  function cellsRead(expression: string, home: SheetContents): readonly (readonly [SheetContents, string])[] {
    const text = expression.replace(/"(?:[^"]|"")*"/g, '""');
    return [...text.matchAll(references)].flatMap(([word, sheetName, letters, row, toLetters, toRow]) => {
      if (letters === undefined || row === undefined) {
        const named = names.get(word);
        return named === undefined ? [] : cellsRead(named, home);
      }
      const sheet = sheetName === undefined ? home : sheets.get(sheetName.replace(/^'|'$/g, "").replaceAll("''", "'"));
      if (!sheet) return [];
      if (toRow === undefined) return [[sheet, `${letters}${row}`] as const];
      const [left, right] = [columnNumber(letters), columnNumber(toLetters ?? letters)];
      const [top, bottom] = [Number(row), Number(toRow)];
      return [...sheet.cells].flatMap(([address, cell]) =>
        cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right
          ? [[sheet, address] as const]
          : [],
      );
    });
  }

  const known = new Map<string, string | null>();
  /** The first cell that people type in from which a text comes; null where none does. */
  function typedCell(sheet: SheetContents, address: string): string | null {
    const key = `${sheet.name}!${address}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, null);
    const cell = sheet.cells.get(address);
    const isTyped = cell !== undefined && !cell.locked && cell.formula === undefined && sheet.protection !== undefined;
    const made = isTyped ? key : cell?.formula === undefined ? null : firstTyped(cell.formula, sheet);
    known.set(key, made);
    return made;
  }
  const firstTyped = (expression: string, sheet: SheetContents): string | null => {
    for (const [on, address] of cellsRead(expression, sheet)) {
      const typed = typedCell(on, address);
      if (typed !== null) return typed;
    }
    return null;
  };

  const judge = (formula: string, sheet: SheetContents, place: string) => {
    for (const { name, args } of callsIn(formula)) {
      const lookup = lookups[name];
      if (!lookup) continue;
      // how many values equal each of them: what stands beside a text is left out of the product (numbersOnly)
      if (name === "COUNTIF" && args[0] === args[1]) continue;
      const positions =
        lookup.step === undefined
          ? [lookup.first]
          : args
              .map((_, at) => at)
              .filter((at) => at >= lookup.first && (at - lookup.first) % (lookup.step ?? 1) === 0);
      for (const at of positions) {
        const typed = firstTyped(args[at] ?? "", sheet);
        if (typed !== null) found.push(`${place} ${name}: ${typed}`);
      }
    }
  };
  for (const sheet of book.sheets) {
    for (const [address, { formula }] of sheet.cells)
      if (formula !== undefined) judge(formula, sheet, `${sheet.name}!${address}`);
    for (const { formulas } of sheet.conditionalFormats)
      for (const formula of formulas) judge(formula, sheet, `${sheet.name}, conditional format`);
  }
  return found.slice(0, 20);
}
