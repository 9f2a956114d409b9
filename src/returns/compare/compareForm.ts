import { isOn } from "../../xlsx/xml/attributes.js";
import type { BookContents, DefinedName } from "../../xlsx/bookContents.js";
import { proofSheetKey } from "../../evidence/issue/manifestOf.js";
import { compareCells } from "./compareCells.js";
import { sameFormula } from "./comparable.js";
import { compareRules } from "./compareRules.js";
import { compareSheet } from "./compareSheet.js";
import type { FormDifference } from "./difference.js";
import { movedFormula } from "./movedFormula.js";
import { mapBook, sheetKeyOf, type BookMap } from "./sheetMap.js";

export interface FormComparison {
  readonly map: BookMap;
  readonly differences: readonly FormDifference[];
}

/**
 * Compares a returned form with what was issued: by the keys of sheets, rows and columns and by names, never by
 * address. Every difference is named to its cell; what stands in input cells is not compared.
 *
 * @param issued the form as it was issued, read back from our own file
 */
export function compareForm(issued: BookContents, returned: BookContents): FormComparison {
  const map = mapBook(issued, returned);
  const maps = new Map(map.maps.map((each) => [each.issued.name, each]));
  const differences: FormDifference[] = [
    ...map.missing.map((sheet): FormDifference => ({
      kind: sheetKeyOf(sheet) === proofSheetKey ? "proofMissing" : "sheetMissing",
      sheet: sheet.name,
      expected: sheet.name,
    })),
    ...map.copied.map(({ issued: { name }, sheets }): FormDifference => ({
      kind: "sheetCopied",
      sheet: name,
      expected: name,
      found: sheets.map((sheet) => sheet.name).join("、"),
    })),
    ...map.added.map(({ name, state }): FormDifference => ({
      kind: "sheetAdded",
      sheet: name,
      found: state === "visible" ? name : `${name}（隐藏）`,
    })),
    ...compareOrder(map, returned),
    ...map.maps.flatMap((each) => [
      ...compareSheet(each),
      ...(each.key === proofSheetKey ? [] : [...compareCells(each, maps), ...compareRules(each, maps)]),
    ]),
    ...compareNames(issued, returned, map),
  ];
  if (isOn(returned.workbookProtection?.get("lockStructure")))
    differences.push({ kind: "protection", expected: "工作簿结构未保护", found: "工作簿结构已保护" });
  if (issued.date1904 !== returned.date1904)
    differences.push({
      kind: "dateSystem",
      expected: issued.date1904 ? "1904" : "1900",
      found: returned.date1904 ? "1904" : "1900",
    });
  return { map, differences };
}

/** Tabs that stand in another order among those that were issued. */
function compareOrder({ maps }: BookMap, returned: BookContents): readonly FormDifference[] {
  const order = returned.sheets.filter((sheet) => maps.some((each) => each.returned === sheet));
  return maps.flatMap(({ returned: sheet, issued }, at): readonly FormDifference[] =>
    order[at] === sheet
      ? []
      : [
          {
            kind: "sheetMoved",
            sheet: sheet.name,
            expected: `第 ${at + 1} 张：${issued.name}`,
            found: `第 ${order.indexOf(sheet) + 1} 张`,
          },
        ],
  );
}

function compareNames(issued: BookContents, returned: BookContents, { maps }: BookMap): readonly FormDifference[] {
  const bySheet = new Map(maps.map((each) => [each.issued.name, each]));
  const homeOf = (book: BookContents, { sheetIndex }: DefinedName) =>
    sheetIndex === undefined ? undefined : book.sheets[sheetIndex];
  const idIn = (book: BookContents, name: DefinedName) => {
    const home = homeOf(book, name);
    const key = home && (sheetKeyOf(home) || home.name);
    return `${name.name.toUpperCase()}|${key ?? ""}`;
  };
  const found = new Map(returned.definedNames.map((name) => [idIn(returned, name), name]));
  const differences: FormDifference[] = [];
  for (const name of issued.definedNames) {
    const id = idIn(issued, name);
    const other = found.get(id);
    found.delete(id);
    const home = homeOf(issued, name);
    const expected = movedFormula(name.refersTo, home?.name ?? "", bySheet);
    const moved = !other || !sameFormula(other.refersTo, expected);
    // hidden names are not in the list that people see; programs that know none show them
    const hid = other !== undefined && other.hidden && !name.hidden;
    if (!moved && !hid) continue;
    differences.push({
      kind: "name",
      name: name.name,
      ...(home && { sheet: home.name }),
      expected,
      ...(other && { found: hid ? `${other.refersTo}（隐藏）` : other.refersTo }),
    });
  }
  for (const name of found.values())
    if (!name.name.startsWith("_xlnm.")) differences.push({ kind: "nameAdded", name: name.name, found: name.refersTo });
  return differences;
}
