"""The acts of an officer through LibreOffice's own interface."""
import uno
from com.sun.star.sheet import TableFilterField
from com.sun.star.sheet.FilterOperator import EQUAL
from com.sun.star.table import CellRangeAddress, TableSortField

from places import KEY, Table
from soffice import setting


def walk_in_libreoffice(document, acts):
    sheets = {}
    for sheet in document.Sheets:
        key = sheet.getCellByPosition(0, 0).getString()
        if key.startswith(KEY):
            sheets.setdefault(key[len(KEY):], sheet)
    for act in acts:
        ACTS[act["do"]](document, sheets[act["sheet"]], act)


def table(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    used = cursor.RangeAddress
    return Table(sheet.getCellRangeByPosition(0, 0, used.EndColumn, used.EndRow).getDataArray())


def last_column(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.RangeAddress.EndColumn


def lift(sheet):
    if sheet.isProtected():
        sheet.unprotect("")


def put(cell, value):
    """Protection refuses by doing nothing; then the officer lifts it and types again."""
    if "number" in value:
        cell.setValue(value["number"])
    elif "text" in value:
        cell.setString(value["text"])
    elif "formula" in value:
        cell.setFormula("=" + value["formula"])
    else:
        cell.setString("")


def type_cell(document, sheet, act):
    where = table(sheet)
    row, column = where.row(act["row"]), where.column(act["column"])
    cell = sheet.getCellByPosition(column, row)
    before = cell.getFormula()
    put(cell, act["value"])
    if cell.getFormula() == before and sheet.isProtected():
        lift(sheet)
        put(cell, act["value"])
    if "format" in act:
        cell.NumberFormat = format_number(document, act["format"])


def type_row(document, sheet, act):
    row = table(sheet).row(act["row"])
    for column, value in act["values"].items():
        type_cell(document, sheet, {"row": {"number": row + 1}, "column": column, "value": value})


def format_number(document, code):
    locale = uno.createUnoStruct("com.sun.star.lang.Locale")
    locale.Language = "en"
    known = document.NumberFormats.queryKey(code, locale, False)
    return known if known >= 0 else document.NumberFormats.addNew(code, locale)


def insert_row(document, sheet, act):
    lift(sheet)
    at = table(sheet).row(act["before"])
    sheet.Rows.insertByIndex(at, 1)
    width = last_column(sheet)
    above = at - 1 if "above" == act.get("from", "above") else at + 1
    if act["fill"] == "row":
        copy(sheet, above, 0, width, at, 0)
    elif act["fill"] == "formulas":
        for column in range(width + 1):
            if sheet.getCellByPosition(column, above).getFormula().startswith("="):
                copy(sheet, above, column, column, at, column)
    if act["fill"] == "row":
        for column, value in act.get("clear", {}).items():
            put(sheet.getCellByPosition(table(sheet).column(column), at), value)
    for column, value in act["values"].items():
        put(sheet.getCellByPosition(table(sheet).column(column), at), value)


def copy(sheet, from_row, from_column, to_column, row, column):
    source = sheet.getCellRangeByPosition(from_column, from_row, to_column, from_row).RangeAddress
    sheet.copyRange(sheet.getCellByPosition(column, row).CellAddress, source)


def copy_cells(document, sheet, act):
    where = table(sheet)
    source, target = where.row(act["from"]), where.row(act["to"])
    first, last = where.column(act["first"]), where.column(act["last"])
    lift(sheet)
    copy(sheet, source, first, last, target, first)
    for column, value in act.get("values", {}).items():
        put(sheet.getCellByPosition(where.column(column), target), value)


def delete_row(document, sheet, act):
    lift(sheet)
    sheet.Rows.removeByIndex(table(sheet).row(act["row"]), 1)


def insert_column(document, sheet, act):
    lift(sheet)
    sheet.Columns.insertByIndex(table(sheet).column(act["before"]), 1)


def sort_rows(document, sheet, act):
    where = table(sheet)
    keyed = where.keyed_rows()
    lift(sheet)
    first = where.column(act["first"])
    last = last_column(sheet) if "last" not in act else where.column(act["last"])
    area = sheet.getCellRangeByPosition(first, keyed[0], last, keyed[-1])
    field = TableSortField()
    field.Field = where.column(act["by"]) - first
    field.IsAscending = not act["descending"]
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    area.sort((setting("SortFields", fields), setting("ContainsHeader", False), setting("IsSortColumns", False)))


def filter_rows(document, sheet, act):
    where = table(sheet)
    keyed = where.keyed_rows()
    lift(sheet)
    first = where.column(act["first"])
    area = sheet.getCellRangeByPosition(first, keyed[0] - 1, last_column(sheet), keyed[-1])
    field = TableFilterField()
    field.Field = where.column(act["column"]) - first
    field.Operator = EQUAL
    field.IsNumeric = False
    field.StringValue = act["text"]
    # Taken back with the filter's own "all": LibreOffice 7.4 without a window falls over when its undo is called here.
    for fields in ((field,), ()) if act["undo"] else ((field,),):
        descriptor = area.createFilterDescriptor(True)
        descriptor.setFilterFields(fields)
        descriptor.ContainsHeader = True
        area.filter(descriptor)


def hide_row(document, sheet, act):
    lift(sheet)
    sheet.Rows.getByIndex(table(sheet).row(act["row"])).IsVisible = False


def rename_tab(document, sheet, act):
    sheet.Name = act["name"]


def move_tab(document, sheet, act):
    document.Sheets.moveByName(sheet.Name, act["to"])


def copy_tab(document, sheet, act):
    document.Sheets.copyByName(sheet.Name, act["name"], len(document.Sheets.ElementNames))


ACTS = {
    "type": type_cell,
    "typeRow": type_row,
    "insertRow": insert_row,
    "deleteRow": delete_row,
    "insertColumn": insert_column,
    "copyCells": copy_cells,
    "sort": sort_rows,
    "filter": filter_rows,
    "hideRow": hide_row,
    "renameTab": rename_tab,
    "moveTab": move_tab,
    "copyTab": copy_tab,
}
