import { addressText } from "../../xlsx/cellAddress.js";
import type { CellContents } from "../../xlsx/bookContents.js";
import { rolesOf } from "./cellRole.js";
import { comparableValue, sameFormula, shownCell } from "./comparable.js";
import type { FormDifference } from "./difference.js";
import { formatSense } from "./formatSense.js";
import { isUnmoved, movedFormula } from "./movedFormula.js";
import type { SheetMap } from "./sheetMap.js";

/** Every cell of a sheet that is not as it was issued; what stands in input cells does not matter here. */
export function compareCells(map: SheetMap, maps: ReadonlyMap<string, SheetMap>): readonly FormDifference[] {
  const differences: FormDifference[] = [];
  const roles = rolesOf(map);
  const known = new Set<string>();
  const sheet = map.returned.name;
  const unmoved = isUnmoved(maps);
  let met = 0;
  for (const [issuedAt, cell] of map.issued.cells) {
    const address = map.same ? issuedAt : addressIn(map, cell);
    // a missing row or column is reported once, not cell by cell
    if (address === null) continue;
    if (!map.same) known.add(address);
    const found = map.returned.cells.get(address);
    if (found) met += 1;
    if (found && unmoved && isAsIssued(cell, found)) continue;
    const tell = (kind: FormDifference["kind"], expected = shownCell(cell), shown = shownCell(found)) =>
      differences.push({ kind, sheet, cell: address, expected, found: shown });
    if (found && found.locked !== cell.locked)
      tell("lock", cell.locked ? "锁定" : "未锁定", found.locked ? "锁定" : "未锁定");
    if (found && found.numberFormat !== cell.numberFormat && senseOf(found) !== senseOf(cell))
      tell("numberFormat", cell.numberFormat, found.numberFormat);
    if (!cell.locked) continue;
    if (cell.formula === undefined) {
      if (found?.formula !== undefined) tell(roles.constant(cell) === "key" ? "key" : "formulaAdded");
      else if (comparableValue(found?.value) !== comparableValue(cell.value))
        tell(isBlank(cell) ? "contentAdded" : roles.changed(cell, found));
      continue;
    }
    const expected = movedFormula(cell.formula, map.issued.name, maps);
    if (found?.formula === undefined) tell("formulaOverwritten", `=${expected}`);
    else if (
      !sameFormula(found.formula, expected) ||
      found.formulaKind === "array" ||
      found.formulaKind === "dataTable"
    )
      tell(roles.formula, `=${expected}`);
  }
  // each issued cell has an address of its own: what was met is all there is
  if (map.same && met === map.returned.cells.size) return differences;
  const [rows, columns] = [new Set(map.rows.to.values()), new Set(map.columns.to.values())];
  for (const [address, cell] of map.returned.cells) {
    if (map.same ? map.issued.cells.has(address) : known.has(address)) continue;
    if (!isBlank(cell)) differences.push({ kind: "contentAdded", sheet, cell: address, found: shownCell(cell) });
    // whatever was issued unlocked is listed; an inserted line has the formats of its neighbours
    else if (!cell.locked && rows.has(cell.row) && columns.has(cell.column))
      differences.push({ kind: "lock", sheet, cell: address, expected: "锁定", found: "未锁定" });
  }
  return differences;
}

function addressIn({ rows, columns }: SheetMap, cell: CellContents): string | null {
  const [row, column] = [rows.to.get(cell.row), columns.to.get(cell.column)];
  return row === undefined || column === undefined ? null : addressText(row, column);
}

/** Spelled to the letter as it was issued: so are nearly all cells of nearly all forms, and nothing of them needs a closer look. */
function isAsIssued(issued: CellContents, found: CellContents): boolean {
  if (found.locked !== issued.locked || found.numberFormat !== issued.numberFormat) return false;
  if (!issued.locked) return true;
  if (found.formula !== issued.formula) return false;
  if (issued.formula !== undefined) return found.formulaKind !== "array" && found.formulaKind !== "dataTable";
  const [before, now] = [issued.value, found.value];
  return (
    now.kind === before.kind &&
    (now.kind === "blank" || ("text" in now && "text" in before && now.text === before.text))
  );
}

const isBlank = ({ value, formula }: CellContents): boolean => formula === undefined && comparableValue(value) === "";

/**
 * What a format makes of a value. Programs spell formats differently (`yyyy\-mm\-dd`, GENERAL); only what makes
 * a value look like another, or like nothing, is a difference.
 */
const senseOf = ({ numberFormat }: CellContents): string => formatSense(numberFormat);
