"""The acts of a script, or of a program that saves as openpyxl does: cells are typed, tabs are moved and copied."""
import openpyxl

from places import KEY, Table


def walk_in_openpyxl(source, target, acts):
    book = openpyxl.load_workbook(source)
    sheets = {}
    for sheet in book.worksheets:
        key = sheet["A1"].value
        if isinstance(key, str) and key.startswith(KEY):
            sheets.setdefault(key[len(KEY):], sheet)
    for act in acts:
        ACTS[act["do"]](book, sheets[act["sheet"]], act)
    book.save(target)


def table(sheet):
    return Table([["" if value is None else value for value in row] for row in sheet.iter_rows(values_only=True)])


def put(cell, value):
    if "number" in value:
        cell.value = value["number"]
    elif "text" in value:
        cell.value = value["text"]
        cell.data_type = "s"
    elif "formula" in value:
        cell.value = "=" + value["formula"]
    else:
        cell.value = None


def type_cell(book, sheet, act):
    where = table(sheet)
    cell = sheet.cell(where.row(act["row"]) + 1, where.column(act["column"]) + 1)
    put(cell, act["value"])
    if "format" in act:
        cell.number_format = act["format"]


def type_row(book, sheet, act):
    where = table(sheet)
    row = where.row(act["row"])
    for column, value in act["values"].items():
        put(sheet.cell(row + 1, where.column(column) + 1), value)


def hide_row(book, sheet, act):
    sheet.row_dimensions[table(sheet).row(act["row"]) + 1].hidden = True


def move_tab(book, sheet, act):
    book.move_sheet(sheet, act["to"] - book.index(sheet))


def copy_tab(book, sheet, act):
    book.copy_worksheet(sheet).title = act["name"]


ACTS = {"type": type_cell, "typeRow": type_row, "hideRow": hide_row, "moveTab": move_tab, "copyTab": copy_tab}
