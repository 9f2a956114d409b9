"""Changes cells of a workbook as a person would, by openpyxl, and saves it: once for each target.

usage: edit_workbook.py IN.xlsx OUT.xlsx...  (edits as JSON on standard input, a list of them for each target:
[[{"sheet": "scorebook.office.reported", "row": "D01", "column": "1.1.1.2.onTime", "value": 3}, …], …])
A sheet is found by its key in A1, a row by the key in column A, a column by the key in row 1. A row may be a number,
and {"sheet": …, "insert": 7} puts a blank one before the seventh. Each target is made from the workbook as it was.
"""
import json
import sys

import openpyxl

source, *targets = sys.argv[1:]


def load():
    book = openpyxl.load_workbook(source)
    sheets = {sheet["A1"].value: sheet for sheet in book}
    return book, sheets


def keys(cells, place):
    return {cell.value: getattr(cell, place) for cell in cells if cell.value is not None}


book, sheets = load()
for target, edits in zip(targets, json.load(sys.stdin), strict=True):
    before = []
    for edit in edits:
        sheet = sheets[edit["sheet"]]
        if "insert" in edit:
            sheet.insert_rows(edit["insert"])
            continue
        row, column = edit["row"], edit["column"]
        cell = sheet.cell(
            row if isinstance(row, int) else keys(sheet["A"], "row")[row],
            1 if column == "A" else keys(sheet[1], "column")[column],
        )
        before.append((cell, cell._value, cell.data_type))
        cell.value = edit["value"]
        if isinstance(edit["value"], str) and edit["value"].startswith("="):
            cell.data_type = "s"
    book.save(target)
    if any("insert" in edit for edit in edits):
        book, sheets = load()
        continue
    # loading takes longer than putting back what was there
    for cell, value, data_type in reversed(before):
        cell._value, cell.data_type = value, data_type
